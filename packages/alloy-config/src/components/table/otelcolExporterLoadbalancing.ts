import type { ComponentFacts } from '../ComponentFacts';

export const otelcolExporterLoadbalancing: ComponentFacts = {
  name: 'otelcol.exporter.loadbalancing',
  isPushed: true,
  spreadsTraces: true,
  // Its resolver may ask for the endpoints of a Service.
  readsMore: () => true,
};
