import { doneTwice } from '../../causes/doneTwice';
import {
  hasReplicas,
  isClustered,
  replicasInWords,
} from '../../static/collector';
import { isClusterWide, isComponentClustered } from '../../static/config';
import {
  configEvidence,
  flagEvidence,
  replicasEvidence,
} from '../../check/configuration/evidence';
import { inWords } from '../../check/configuration/inWords';
import { startClustered } from '../../check/configuration/startClustered';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const clusteringReplicasNotClustered = defineConfigurationCheck({
  id: 'clustering/replicas-not-clustered',
  title: 'Collectors with several replicas are clustered',
  docs: 'Replicas that all do the same work share it out; else it is done as often as there are replicas.',
  severity: 'critical',
  area: 'clustering',
  explains: [doneTwice],
  question: 'whether the replicas do the same work',
  needs: ['workload', 'config'],
  isOfEveryComponent: true,
  workloads: workload => workload.kind !== 'DaemonSet' && hasReplicas(workload),
  decide({ workload, config }, collector) {
    const shared = config.components.filter(component =>
      isClusterWide(config, component),
    );
    // What has a clustering block is told apart: there the process's flag was forgotten.
    const wanting = shared.filter(({ block }) => !isComponentClustered(block));
    const evidence = [
      replicasEvidence(workload),
      flagEvidence(workload, '--cluster.enabled'),
      ...wanting.map(component => configEvidence(component)),
    ];
    if (isClustered(workload.process)) {
      return shared.length === 0
        ? undefined
        : passing(
            `The ${replicasInWords(workload)} of ${
              workload.name
            } run clustered, so that they can share their work.`,
            evidence,
          );
    }
    if (wanting.length === 0) {
      return undefined;
    }
    return failing(
      `${workload.name} has ${replicasInWords(
        workload,
      )} that are not clustered: each does all the work of ${inWords(
        wanting.map(({ id }) => id),
      )}, and what they collect is stored as often or refused as out of order.`,
      evidence,
      {
        text: 'Start the process clustered and put a clustering block into these components, or run one replica.',
        patch: startClustered(workload, collector),
      },
    );
  },
});
