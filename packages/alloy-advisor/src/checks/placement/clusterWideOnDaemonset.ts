import { doneTwice } from '../../causes/doneTwice';
import { isClusterWide, isMeantForNode } from '../../static/config';
import {
  configEvidence,
  replicasEvidence,
} from '../../check/configuration/evidence';
import { inWords } from '../../check/configuration/inWords';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const placementClusterWideOnDaemonset = defineConfigurationCheck({
  id: 'placement/cluster-wide-on-daemonset',
  title: 'Cluster-wide work stays off DaemonSets',
  docs: 'On a DaemonSet, cluster-wide work is done as often as there are nodes.',
  severity: 'critical',
  area: 'clustering',
  explains: [doneTwice],
  question: 'whether the DaemonSet does cluster-wide work',
  needs: ['workload', 'config'],
  workloads: ({ kind }) => kind === 'DaemonSet',
  decide({ workload, config }) {
    const wide = config.components.filter(
      component =>
        isClusterWide(config, component) && !isMeantForNode(config, component),
    );
    const evidence = [
      replicasEvidence(workload),
      ...wide.map(component => configEvidence(component)),
    ];
    return wide.length === 0
      ? passing(`${workload.name} does no cluster-wide work.`, evidence)
      : failing(
          `${workload.name} runs ${inWords(
            wide.map(({ id }) => id),
          )} on every node: each pod collects the whole cluster, and the API server is watched as often.`,
          evidence,
          {
            text: 'Move these components to a clustered StatefulSet.',
            docsUrl: 'https://grafana.com/docs/alloy/latest/set-up/deploy/',
          },
        );
  },
});
