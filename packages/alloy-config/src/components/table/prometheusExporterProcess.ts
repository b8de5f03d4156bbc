import { hostTargets } from '../hostTargets';
import type { ComponentFacts } from '../ComponentFacts';

export const prometheusExporterProcess: ComponentFacts = {
  name: 'prometheus.exporter.process',
  traits: [hostTargets('the processes of its host')],
};
