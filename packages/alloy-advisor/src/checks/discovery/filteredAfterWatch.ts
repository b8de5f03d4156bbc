import { couldSelectNode, nodeFilterAfter } from '../../static/config';
import { configEvidence } from '../../check/configuration/evidence';
import { selectorFor } from './everyNode';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const discoveryFilteredAfterWatch = defineConfigurationCheck({
  id: 'discovery/filtered-after-watch',
  title: 'The API server, not the collector, selects the own node',
  docs: "A keep rule drops other nodes' targets only after each pod has watched all of them.",
  severity: 'warning',
  question: 'who selects the own node',
  needs: ['workload', 'config'],
  workloads: ({ kind }) => kind === 'DaemonSet',
  decide({ workload, config }) {
    const discoveries = config.whose(it => it.discovers);
    const filtered = discoveries.flatMap(discovery => {
      const filter = couldSelectNode(discovery)
        ? nodeFilterAfter(config, discovery)
        : undefined;
      return filter ? [{ discovery, filter }] : [];
    });
    if (discoveries.length === 0) {
      return undefined;
    }
    return filtered.length === 0
      ? passing(
          `${workload.name} watches no more than it keeps.`,
          discoveries.map(discovery => configEvidence(discovery)),
        )
      : failing(
          `Every pod of ${workload.name} watches the whole cluster by ${filtered[0].discovery.id} and then keeps its own node: that is memory in every pod and load on the API server that grows with the square of the nodes.`,
          filtered.flatMap(({ discovery, filter }) => [
            configEvidence(discovery),
            configEvidence(filter.component, filter.rule),
          ]),
          {
            text: 'Select the own node in the discovery, and drop the keep rule.',
            docsUrl:
              'https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.kubernetes/#limit-searches-to-only-pods-on-the-same-node',
            alloy: filtered
              .map(({ discovery }) => selectorFor(discovery))
              .join('\n'),
          },
        );
  },
});
