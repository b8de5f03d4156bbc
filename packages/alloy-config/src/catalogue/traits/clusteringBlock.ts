import type { Trait } from './Trait';

const TARGETS = 'its targets are shared among the replicas';

function shares(what: string, since?: string): Trait {
  return {
    kind: 'clustering block',
    reason: `With clustering enabled in the block and in the process, ${what}.`,
    since,
  };
}

/** Components with a `clustering` block, and what of theirs is shared. */
export const CLUSTERING_BLOCK: Readonly<Record<string, Trait>> = {
  'prometheus.scrape': shares(TARGETS),
  'prometheus.operator.servicemonitors': shares(TARGETS),
  'prometheus.operator.podmonitors': shares(TARGETS),
  'prometheus.operator.probes': shares(TARGETS),
  'prometheus.operator.scrapeconfigs': shares(TARGETS),
  'pyroscope.scrape': shares(TARGETS),
  'loki.source.kubernetes': shares('the pods it tails are shared'),
  'loki.source.podlogs': shares('the pods it tails are shared'),
  'loki.source.kubernetes_events': shares(
    'one replica reads the events and another takes over when it goes',
    '1.16',
  ),
  'database_observability.mysql': shares(
    'one replica watches the database',
    '1.19',
  ),
};
