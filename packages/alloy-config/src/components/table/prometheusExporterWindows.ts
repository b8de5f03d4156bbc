import { hostTargets } from '../hostTargets';
import type { ComponentFacts } from '../ComponentFacts';

export const prometheusExporterWindows: ComponentFacts = {
  name: 'prometheus.exporter.windows',
  traits: [hostTargets('the host it runs on')],
  deprecated: [
    { path: 'smb.enabled_list' },
    { path: 'smb_client.enabled_list' },
  ],
};
