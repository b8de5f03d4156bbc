import { seriesViews } from '@alloy-fleet/alloy-advisor';
import { DashboardRow } from '../DashboardRow';

export const clustering: DashboardRow = {
  title: 'Clustering',
  views: [
    {
      title: 'Peers',
      description:
        'That each member sees, itself among them: all see as many as there are.',
      kind: 'lines',
      unit: 'count',
      query: scope => seriesViews.peers.query(scope),
    },
    {
      title: 'Targets',
      description: 'That each Alloy owns.',
      kind: 'lines',
      unit: 'count',
      query: scope => seriesViews.targets.query(scope),
    },
  ],
  checkGroups: ['clustering', 'rules'],
};
