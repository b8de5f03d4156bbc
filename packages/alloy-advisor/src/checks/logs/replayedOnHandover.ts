import type { ComponentFacts } from '@alloy-fleet/alloy-config/components';
import { hasReplicas, isClustered } from '../../static/collector';
import { isComponentClustered } from '../../static/config';
import {
  configEvidence,
  flagEvidence,
  replicasEvidence,
} from '../../check/configuration/evidence';
import { inWords } from '../../check/configuration/inWords';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const logsReplayedOnHandover = defineConfigurationCheck({
  id: 'logs/replayed-on-handover',
  title: 'Pod logs are read by whoever knows how far they were read',
  docs: 'Each replica keeps its own positions: who takes over a pod does not know how far it was read.',
  severity: 'info',
  area: 'logs-delivery',
  question: 'whether pod logs are read again when replicas come and go',
  needs: ['workload', 'config'],
  decide({ workload, config }) {
    const tails = config.whose(sharesWhatItKeeps);
    if (tails.length === 0) {
      return undefined;
    }
    const shared = tails.filter(it => isComponentClustered(it.block));
    const evidence = [
      flagEvidence(workload, '--cluster.enabled'),
      replicasEvidence(workload),
    ];
    return shared.length > 0 &&
      isClustered(workload.process) &&
      hasReplicas(workload)
      ? failing(
          `Replicas of ${workload.name} share the pods that ${inWords(
            shared.map(({ id }) => id),
          )} ${
            shared.length === 1 ? 'tails' : 'tail'
          }: whenever one comes or goes, others take pods over without knowing how far they were read, and lines come twice or not at all.`,
          [...evidence, ...shared.map(it => configEvidence(it))],
          {
            text: 'Read the files under /var/log/pods on a DaemonSet instead, where the positions stay with the node; or live with it when replicas change seldom.',
            docsUrl:
              'https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.file/',
          },
        )
      : passing(
          `No pod of which ${workload.name} reads the logs changes hands.`,
          [...evidence, ...tails.map(it => configEvidence(it))],
        );
  },
});

/** Whether replicas share the work of a component that keeps for itself how far it is. */
function sharesWhatItKeeps({ traits = [], keeps }: ComponentFacts): boolean {
  return (
    keeps !== undefined &&
    traits.some(it => it.kind === 'clustering block' && !it.oneAtATime)
  );
}
