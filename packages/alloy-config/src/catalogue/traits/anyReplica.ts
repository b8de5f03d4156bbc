import type { Trait } from './Trait';
import { HOST_TARGETS } from './hostTargets';

const READS_ONLY: Trait = {
  kind: 'any replica',
  reason: 'It only reads, and what it reads is the same for every replica.',
};
const SHARED_EXPORTER: Trait = {
  kind: 'any replica',
  reason:
    'Its targets are the same on every replica: a clustered scrape has each of them scraped once.',
};

/** Components that may run on every replica, without those of `anyReplicaExporter`. */
export const ANY_REPLICA: Readonly<Record<string, Trait>> = {
  'remote.kubernetes.configmap': READS_ONLY,
  'remote.kubernetes.secret': READS_ONLY,
};

/** The trait of an exporter that measures something beside its host (blackbox, snmp, mysql...). */
export function anyReplicaExporter(name: string): Trait | undefined {
  return name.startsWith('prometheus.exporter.') && !(name in HOST_TARGETS)
    ? SHARED_EXPORTER
    : undefined;
}
