import { isClusterOfReplicas, selects } from '../../static/collector';
import { objectEvidence } from '../../check/configuration/evidence';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const clusteringHeadlessServiceWaits = defineConfigurationCheck({
  id: 'clustering/headless-service-waits',
  title: 'The headless Service publishes pods that are not ready',
  docs: 'A pod gets ready by joining, and must be found before it is ready.',
  severity: 'warning',
  area: 'clustering',
  question: 'whether peers are found before they are ready',
  needs: ['workload', 'services'],
  workloads: isClusterOfReplicas,
  decide({ workload, services }) {
    const own = services.filter(
      ({ headless, selector }) =>
        headless && selector && selects(selector, workload.podLabels),
    );
    if (own.length === 0) {
      return undefined;
    }
    const evidence = own.map(({ name, publishNotReadyAddresses }) =>
      objectEvidence(
        workload,
        `service/${name}`,
        'spec.publishNotReadyAddresses',
        publishNotReadyAddresses,
      ),
    );
    return own.some(({ publishNotReadyAddresses }) => publishNotReadyAddresses)
      ? passing(`Peers of ${workload.name} are found at once.`, evidence)
      : failing(
          `${own[0].name} gives the addresses of ready pods alone: replicas of ${workload.name} that start together do not find one another, and each starts a cluster of its own.`,
          evidence,
          {
            text: `Publish the addresses of pods that are not ready yet on Service ${own[0].name}.`,
            patch: 'spec:\n  publishNotReadyAddresses: true',
          },
        );
  },
});
