import { hostTargets } from '../hostTargets';
import { SERIES_OF_CONTAINERS } from '../scrapes';
import type { ComponentFacts } from '../ComponentFacts';

export const prometheusExporterCadvisor: ComponentFacts = {
  name: 'prometheus.exporter.cadvisor',
  traits: [hostTargets('the containers of its host')],
  series: SERIES_OF_CONTAINERS,
};
