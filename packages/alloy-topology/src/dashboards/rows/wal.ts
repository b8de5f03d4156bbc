import { DashboardRow } from '../DashboardRow';

export const wal: DashboardRow = {
  title: 'Write-ahead log',
  views: [
    {
      title: 'Samples written to the log',
      description: 'What is kept until it is delivered, a second.',
      kind: 'lines',
      unit: 'perSecond',
      query: scope =>
        `sum ${scope.by('namespace, pod, instance')} (rate(${scope.select(
          'prometheus_remote_write_wal_samples_appended_total',
        )}[5m]))`,
    },
  ],
  checkGroups: ['wal'],
};
