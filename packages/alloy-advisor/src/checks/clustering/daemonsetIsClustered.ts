import { isClustered } from '../../static/collector';
import {
  fieldEvidence,
  flagEvidence,
} from '../../check/configuration/evidence';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const clusteringDaemonsetIsClustered = defineConfigurationCheck({
  id: 'clustering/daemonset-is-clustered',
  title: 'Node-local collectors are not clustered',
  docs: 'Node-local work is not shared: peers would hand out targets that only the pod on their own node can reach rightly.',
  severity: 'warning',
  area: 'clustering',
  question: 'whether the DaemonSet is clustered',
  needs: ['workload'],
  workloads: ({ kind }) => kind === 'DaemonSet',
  decide({ workload }) {
    const evidence = [
      fieldEvidence(workload, 'kind', workload.kind),
      flagEvidence(workload, '--cluster.enabled'),
    ];
    return isClustered(workload.process)
      ? failing(
          `${workload.name} is a DaemonSet and runs clustered: its pods share out work that belongs to their own node, and every node joins the gossip.`,
          evidence,
          {
            text: 'Take the --cluster flags off the DaemonSet, and the clustering blocks out of its configuration. Cluster-wide work belongs on a StatefulSet.',
            docsUrl:
              'https://grafana.com/docs/alloy/latest/get-started/clustering/',
          },
        )
      : passing(`${workload.name} is a DaemonSet and not clustered.`, evidence);
  },
});
