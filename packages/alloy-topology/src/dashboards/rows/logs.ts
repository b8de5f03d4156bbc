import { selfMetrics } from '@alloy-fleet/alloy-advisor';
import { DashboardRow } from '../DashboardRow';

export const logs: DashboardRow = {
  title: 'Logs',
  views: [
    {
      title: 'Lines delivered',
      description: 'That the log store took, a second.',
      kind: 'lines',
      unit: 'perSecond',
      query: scope => selfMetrics.linesDelivered(scope),
    },
    {
      title: 'Bytes delivered',
      description: 'That the log store took, a second.',
      kind: 'lines',
      unit: 'bytes',
      query: scope =>
        `sum ${scope.by('namespace, pod, instance')} (rate(${scope.select(
          'loki_write_sent_bytes_total',
        )}[5m]))`,
    },
  ],
  checkGroups: ['loki-write'],
};
