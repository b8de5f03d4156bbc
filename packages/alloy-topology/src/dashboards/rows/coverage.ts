import { withCollector } from '@alloy-fleet/alloy-advisor/metrics';
import { DashboardRow } from '../DashboardRow';

export const coverage: DashboardRow = {
  title: 'Coverage',
  views: [
    {
      title: 'Pods that report',
      description: 'By collector: alloy-node has one on every node.',
      kind: 'lines',
      unit: 'count',
      query: scope =>
        `count ${scope.by('namespace, collector')} (${withCollector(
          scope.select('alloy_build_info', 'pod!=""'),
        )})`,
    },
    {
      title: 'Hosts that report',
      description: 'Alloys outside Kubernetes, which have no pod.',
      kind: 'lines',
      unit: 'count',
      query: scope =>
        scope.whole('count', scope.select('alloy_build_info', 'pod=""')),
    },
    {
      title: 'Targets that answer',
      description: 'The share of the targets of each job.',
      kind: 'lines',
      unit: 'ratio',
      query: scope => `avg ${scope.by('job')} (${scope.select('up')})`,
    },
  ],
  checkGroups: ['hosts', 'scrape', 'discovery'],
};
