import { componentFacts } from '@alloy-fleet/alloy-config/components';
import {
  attributeOf,
  block,
  blocksIn,
  literalOf,
  raw,
  ref,
} from '@alloy-fleet/alloy-config';
import { Component, Configuration, sourcesOf } from '../../static/config';
import {
  configEvidence,
  containerEvidence,
} from '../../check/configuration/evidence';
import { snippet } from '../../check/configuration/snippet';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const metricsSelfIdentity = defineConfigurationCheck({
  id: 'metrics/self-identity',
  title: 'The metrics of an Alloy say which pod it is',
  docs: 'By default the exporter says `instance` is the hostname; on Kubernetes that is easily the node.',
  severity: 'warning',
  question: 'whether two collectors on a node can be told apart',
  needs: ['workload', 'config'],
  decide({ workload, config }) {
    const exporters = config.named('prometheus.exporter.self');
    const hostname = workload.process.container.env.find(
      ({ name }) => name === 'HOSTNAME',
    );
    const isNode =
      hostname?.fieldPath === 'spec.nodeName' ||
      (workload.pod.hostNetwork && hostname === undefined);
    if (exporters.length === 0) {
      return undefined;
    }
    const named = withInstance(config);
    const anonymous = exporters.filter(exporter => !named(exporter));
    const evidence = [
      containerEvidence(
        workload,
        'env[HOSTNAME]',
        hostname?.fieldPath ?? hostname?.value,
      ),
      ...exporters.map(exporter => configEvidence(exporter)),
    ];
    return anonymous.length === 0 || !isNode
      ? passing(`The metrics of ${workload.name} name its pod.`, evidence)
      : failing(
          `The metrics of ${anonymous[0].id} take the node for their instance: another collector on the same node writes the very same series.`,
          evidence,
          {
            text: 'Name the pod in instance, and scrape what the rules give.',
            alloy: snippet(
              block('discovery.relabel', anonymous[0].block.label, [
                { targets: ref(`${anonymous[0].id}.targets`) },
                block('rule', {
                  target_label: 'instance',
                  replacement: raw('sys.env("POD_NAME")'),
                }),
              ]),
            ),
            patch:
              'env:\n  - name: POD_NAME\n    valueFrom:\n      fieldRef:\n        fieldPath: metadata.name',
          },
        );
  },
});

/** Whether some rules after an exporter write the instance, before or after the scrape. */
function withInstance(config: Configuration): (exporter: Component) => boolean {
  const relabels = config
    .whose(it => it.relabels === 'targets' || it.relabels === 'metrics')
    .filter(setsInstance);
  if (relabels.some(it => componentFacts(it.name).relabels === 'metrics')) {
    return () => true;
  }
  const sources = new Set(sourcesOf(config, relabels));
  return exporter => sources.has(exporter);
}

function setsInstance({ block: body }: Component): boolean {
  return blocksIn(body, 'rule').some(
    rule =>
      literalOf(rule, 'target_label') === 'instance' &&
      attributeOf(rule, 'replacement') !== undefined,
  );
}
