import { given, notGiven, Part } from '../collector/Part';
import {
  StaticCollector,
  configurationAlone,
} from '../collector/StaticCollector';
import { Configuration } from '../config/Configuration';
import {
  at,
  KubernetesObject,
  name,
  namespace,
  text,
} from './KubernetesObject';

/** Whether an object asks the Alloy operator for a collector. */
export function isCustomResource({ apiVersion, kind }: KubernetesObject) {
  return (
    kind === 'Alloy' && String(apiVersion).startsWith('collectors.grafana.com/')
  );
}

/**
 * A collector that the Alloy operator is asked for. Its configuration is read
 * where it is written into it; its workload is what the operator's release of
 * the chart makes of it, which is not known here.
 */
export function readCustomResource(
  resource: KubernetesObject,
): StaticCollector {
  return configurationAlone(
    name(resource),
    namespace(resource),
    configurationOf(resource),
    'The operator renders its workload; check what "helm template" makes of its spec.',
  );
}

function configurationOf(resource: KubernetesObject): Part<Configuration> {
  const content = text(at(resource, 'spec', 'alloy', 'configMap', 'content'));
  if (!content) {
    return notGiven('Its configuration is not written into it.');
  }
  return content.includes('{{')
    ? notGiven('Its configuration is a template of Helm.')
    : given(
        Configuration.of([{ name: `alloy/${name(resource)}`, text: content }]),
      );
}
