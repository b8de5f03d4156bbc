import { selfMetrics } from '@alloy-fleet/alloy-advisor';
import { DashboardRow } from '../DashboardRow';

export const delivery: DashboardRow = {
  title: 'Delivery of metrics',
  views: [
    {
      title: 'Samples delivered',
      description: 'That the metrics store took, a second.',
      kind: 'lines',
      unit: 'perSecond',
      query: scope => selfMetrics.samplesDelivered(scope),
    },
  ],
  checkGroups: ['remote-write'],
};
