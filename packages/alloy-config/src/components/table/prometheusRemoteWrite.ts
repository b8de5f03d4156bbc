import type { ComponentFacts } from '../ComponentFacts';

export const prometheusRemoteWrite: ComponentFacts = {
  name: 'prometheus.remote_write',
  delivers: 'metrics',
  keeps: 'samples that were not sent yet (the write-ahead log)',
  series: [
    'prometheus_remote_storage_*',
    'prometheus_remote_write_wal_*',
    'prometheus_tsdb_wal_*',
  ],
};
