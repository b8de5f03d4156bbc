import { isClusterOfReplicas } from '../../static/collector';
import { flagEvidence } from '../../check/configuration/evidence';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const clusteringNoClusterName = defineConfigurationCheck({
  id: 'clustering/no-cluster-name',
  title: 'Clustered processes have a cluster name',
  docs: 'Processes of one name join whoever they reach: without a name that is everyone without one.',
  severity: 'warning',
  area: 'clustering',
  question: 'whether the cluster has a name',
  needs: ['workload'],
  workloads: isClusterOfReplicas,
  decide({ workload }) {
    const evidence = [flagEvidence(workload, '--cluster.name')];
    return workload.process.flags.get('--cluster.name')
      ? passing(`The cluster of ${workload.name} has a name.`, evidence)
      : failing(
          `${workload.name} runs clustered without a name: should an address lead elsewhere, two clusters merge and share out one another's targets.`,
          evidence,
          {
            text: 'Name the cluster.',
            patch: `args:\n  - --cluster.name=${workload.name}`,
          },
        );
  },
});
