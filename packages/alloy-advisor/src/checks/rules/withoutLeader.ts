import {
  hasReplicas,
  isClustered,
  replicasInWords,
} from '../../static/collector';
import {
  configEvidence,
  flagEvidence,
  replicasEvidence,
} from '../../check/configuration/evidence';
import { startClustered } from '../../check/configuration/startClustered';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const rulesWithoutLeader = defineConfigurationCheck({
  id: 'rules/without-leader',
  title: 'Replicas that sync rules elect a leader',
  docs: 'The leader is elected by the cluster; without one, every replica leads.',
  severity: 'critical',
  question: 'how many replicas sync rules',
  needs: ['workload', 'config'],
  decide({ workload, config }, collector) {
    const syncs = config.whose(({ traits }) =>
      traits?.some(({ kind }) => kind === 'implicit leader'),
    );
    if (syncs.length === 0) {
      return undefined;
    }
    const evidence = [
      replicasEvidence(workload),
      flagEvidence(workload, '--cluster.enabled'),
      ...syncs.map(sync => configEvidence(sync)),
    ];
    return !hasReplicas(workload) || isClustered(workload.process)
      ? passing(`One replica of ${workload.name} syncs rules.`, evidence)
      : failing(
          `${workload.name} syncs rules by ${syncs[0].id} on ${replicasInWords(
            workload,
          )} that are not clustered: all write to the ruler, and undo what the others did.`,
          evidence,
          workload.kind === 'DaemonSet'
            ? {
                text: 'Move it to a collector of its own: clustered replicas elect one that syncs, or one replica does.',
              }
            : {
                text: 'Start the process clustered: one replica then leads, and another takes over when it goes.',
                patch: startClustered(workload, collector),
              },
        );
  },
});
