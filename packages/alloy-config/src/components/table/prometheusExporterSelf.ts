import { hostTargets } from '../hostTargets';
import type { ComponentFacts } from '../ComponentFacts';

export const prometheusExporterSelf: ComponentFacts = {
  name: 'prometheus.exporter.self',
  traits: [hostTargets('the process itself')],
};
