import { doneTwice } from '../../causes/doneTwice';
import {
  hasReplicas,
  isClustered,
  replicasInWords,
} from '../../static/collector';
import { isComponentClustered } from '../../static/config';
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

const DOCS =
  'https://grafana.com/docs/alloy/latest/reference/cli/run/#clustering';

export const clusteringBlockWithoutProcess = defineConfigurationCheck({
  id: 'clustering/block-without-process',
  title: 'Clustering blocks are in processes that run clustered',
  docs: "There are two switches, the process's and the component's; the latter alone does nothing.",
  severity: 'critical',
  area: 'clustering',
  explains: [doneTwice],
  question: 'whether clustering blocks have an effect',
  needs: ['workload', 'config'],
  decide({ workload, config }, collector) {
    const blocks = config.components.filter(({ block }) =>
      isComponentClustered(block),
    );
    if (blocks.length === 0) {
      return undefined;
    }
    const evidence = [
      flagEvidence(workload, '--cluster.enabled'),
      replicasEvidence(workload),
      ...blocks.map(component => configEvidence(component)),
    ];
    if (isClustered(workload.process)) {
      return passing(
        `${workload.name} has clustering blocks and runs clustered.`,
        evidence,
      );
    }
    const words = replicasInWords(workload);
    return failing(
      hasReplicas(workload)
        ? `${workload.name} has clustering blocks but runs without --cluster.enabled: the blocks do nothing, and with ${words} everything is collected by each.`
        : `${workload.name} has clustering blocks but runs without --cluster.enabled: with a second replica everything would be collected twice.`,
      evidence,
      workload.kind === 'DaemonSet'
        ? {
            text: 'Take the blocks out of what collects from its own node, and give the rest to a collector of its own: a clustered StatefulSet.',
            docsUrl: DOCS,
          }
        : {
            text: 'Start the process clustered; or, where it is not to share its work, take the blocks out.',
            docsUrl: DOCS,
            patch: startClustered(workload, collector),
          },
      hasReplicas(workload) ? undefined : 'info',
    );
  },
});
