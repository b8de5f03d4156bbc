import { given, notGiven, WrittenFact } from '../collector/WrittenFact';
import {
  StaticCollector,
  configurationAlone,
} from '../collector/StaticCollector';
import { Configuration } from '../config/Configuration';
import { unknownVersion } from './apiVersions';
import {
  at,
  KubernetesObject,
  name,
  namespace,
  text,
  textFields,
} from './KubernetesObject';
import type { FileName } from './readConfiguration';

/** The name of the official chart, which the operator makes releases of. */
const CHART = 'alloy';
/** The chart's own name of the file. */
const KEY = 'config.alloy';

/** Whether an object asks the Alloy operator for a collector. */
export function isCustomResource({ apiVersion, kind }: KubernetesObject) {
  return (
    kind === 'Alloy' && String(apiVersion).startsWith('collectors.grafana.com/')
  );
}

/**
 * A collector that the Alloy operator is asked for. Its configuration is read
 * where it is written into it, or in the ConfigMap that it names; its workload
 * is what the operator's release of the chart makes of it, which is not known
 * here.
 */
export function readCustomResource(
  resource: KubernetesObject,
  configMaps: readonly KubernetesObject[],
  fileName: FileName = (_, key) => key,
): StaticCollector {
  const newer = unknownVersion(resource);
  if (newer !== undefined) {
    return configurationAlone(
      name(resource),
      namespace(resource),
      notGiven(newer),
      newer,
    );
  }
  return configurationAlone(
    name(resource),
    namespace(resource),
    at(resource, 'spec', 'alloy', 'configMap', 'create') === false
      ? fromConfigMap(resource, configMaps, fileName)
      : writtenInto(resource),
    'The operator renders its workload; check what "helm template" makes of its spec.',
  );
}

/**
 * What the objects of a custom resource are called: the operator makes a
 * release of the chart under the resource's name, and the chart puts its own
 * after a name that lacks it.
 */
export function renderedName(resource: KubernetesObject): string {
  const release = name(resource);
  const chart = text(at(resource, 'spec', 'nameOverride')) || CHART;
  return (
    text(at(resource, 'spec', 'fullnameOverride')) ||
    (release.includes(chart) ? release : `${release}-${chart}`)
  );
}

function writtenInto(resource: KubernetesObject): WrittenFact<Configuration> {
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

function fromConfigMap(
  resource: KubernetesObject,
  configMaps: readonly KubernetesObject[],
  fileName: FileName,
): WrittenFact<Configuration> {
  const named = at(resource, 'spec', 'alloy', 'configMap');
  const wanted = text(at(named, 'name')) || renderedName(resource);
  const configMap = configMaps.find(
    it => name(it) === wanted && namespace(it) === namespace(resource),
  );
  if (!configMap) {
    return notGiven(`ConfigMap ${wanted} was not given.`);
  }
  const newer = unknownVersion(configMap);
  if (newer !== undefined) {
    return notGiven(newer);
  }
  const key = text(at(named, 'key')) || KEY;
  const content = textFields(configMap.data)[key];
  return content === undefined
    ? notGiven(`ConfigMap ${wanted} has no ${key}.`)
    : given(
        Configuration.of([{ name: fileName(configMap, key), text: content }]),
      );
}
