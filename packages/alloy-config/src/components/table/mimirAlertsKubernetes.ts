import { MONITORING, atTimes, lists, listsOfCluster } from '../apiReads';
import type { ComponentFacts } from '../ComponentFacts';

export const mimirAlertsKubernetes: ComponentFacts = {
  name: 'mimir.alerts.kubernetes',
  traits: [
    {
      kind: 'singleton',
      reason: 'Every replica writes the Alertmanager configuration.',
    },
  ],
  reads: [
    lists(MONITORING, 'alertmanagerconfigs'),
    listsOfCluster('namespaces'),
    // An AlertmanagerConfig names the credentials of its receivers.
    atTimes('', 'secrets'),
    atTimes('', 'configmaps'),
  ],
};
