import type { Trait } from './Trait';

/** The trait of what reads the same on every replica, and writes nothing. */
export const READS_ONLY: Trait = {
  kind: 'any replica',
  reason: 'It only reads, and what it reads is the same for every replica.',
};

/** The trait of an exporter that measures something beside its host (blackbox, snmp, mysql...). */
export const SHARED_EXPORTER: Trait = {
  kind: 'any replica',
  reason:
    'Its targets are the same on every replica: a clustered scrape has each of them scraped once.',
};
