import { containerEvidence } from '../../check/configuration/evidence';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const instancesLivenessProbe = defineConfigurationCheck({
  id: 'instances/liveness-probe',
  title: 'An unhealthy component does not restart the process',
  docs: '`/-/healthy` tells of components, which a restart does not mend.',
  severity: 'warning',
  question: 'what restarts the process',
  needs: ['workload'],
  decide({ workload }) {
    const { livenessPath } = workload.process.container;
    const evidence = [
      containerEvidence(workload, 'livenessProbe.httpGet.path', livenessPath),
    ];
    return livenessPath?.endsWith('/-/healthy')
      ? failing(
          `${workload.name} is restarted when a component is unhealthy: a store that is down for a while then takes all collection along, and the write-ahead log with it where that is not kept.`,
          evidence,
          {
            text: 'Leave the liveness probe out; Alloy ends by itself when it cannot go on.',
            patch: 'livenessProbe: null',
          },
        )
      : passing(`Components of ${workload.name} restart nothing.`, evidence);
  },
});
