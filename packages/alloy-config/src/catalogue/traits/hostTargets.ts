import type { Trait } from './Trait';

function hostTargets(what: string): Trait {
  return {
    kind: 'host targets',
    reason: `Its targets are ${what}: each replica has others, so a clustered scrape gives some to replicas that can't know them.`,
  };
}

/** Exporters that must not feed a clustered scrape. */
export const HOST_TARGETS: Readonly<Record<string, Trait>> = {
  'prometheus.exporter.unix': hostTargets('the host it runs on'),
  'prometheus.exporter.windows': hostTargets('the host it runs on'),
  'prometheus.exporter.cadvisor': hostTargets('the containers of its host'),
  'prometheus.exporter.process': hostTargets('the processes of its host'),
  'prometheus.exporter.self': hostTargets('the process itself'),
};
