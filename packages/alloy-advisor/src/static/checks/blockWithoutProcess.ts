import { hasReplicas, isClustered, replicasInWords } from '../collector';
import { isComponentClustered } from '../config';
import { configEvidence, flagEvidence, replicasEvidence } from './evidence';
import { defineStaticCheck, failing, passing } from './StaticCheck';

/** There are two switches, the process's and the component's; the latter alone does nothing. */
export const blockWithoutProcess = defineStaticCheck({
  id: 'clustering/block-without-process',
  title: 'Clustering blocks are in processes that run clustered',
  severity: 'critical',
  question: 'whether clustering blocks have an effect',
  needs: ['workload', 'config'],
  decide({ workload, config }) {
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
      {
        text: 'Start the process clustered; or, where it is not to share its work, take the blocks out.',
        docsUrl:
          'https://grafana.com/docs/alloy/latest/reference/cli/run/#clustering',
        patch: [
          'args:',
          '  - --cluster.enabled=true',
          `  - --cluster.name=${workload.name}`,
          `  - --cluster.join-addresses=${workload.name}-cluster`,
        ].join('\n'),
      },
      hasReplicas(workload) ? undefined : 'info',
    );
  },
});
