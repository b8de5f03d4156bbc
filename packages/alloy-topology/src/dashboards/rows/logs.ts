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
      query: select => selfMetrics.linesDelivered(select),
    },
    {
      title: 'Bytes delivered',
      description: 'That the log store took, a second.',
      kind: 'lines',
      unit: 'bytes',
      query: select =>
        `sum by (namespace, pod, instance) (rate(${select(
          'loki_write_sent_bytes_total',
        )}[5m]))`,
    },
  ],
  checkGroups: ['loki-write'],
};
