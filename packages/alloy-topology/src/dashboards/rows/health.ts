import { selfMetrics } from '@alloy-fleet/alloy-advisor';
import { DashboardRow } from '../DashboardRow';

export const health: DashboardRow = {
  title: 'Health',
  views: [
    {
      title: 'Alloys that report',
      description: 'Pods and hosts whose metrics of themselves arrive.',
      kind: 'number',
      unit: 'count',
      query: select => `count(${select('alloy_build_info')})`,
    },
    {
      title: 'Components that are not healthy',
      description:
        'Of all Alloys that report. Health says nothing of delivery.',
      kind: 'number',
      unit: 'count',
      query: select => `sum(${selfMetrics.unhealthyComponents(select)})`,
    },
    {
      title: 'Configurations that did not load',
      description:
        'Files that do not parse; one that parses and does not evaluate shows as components that are not healthy.',
      kind: 'number',
      unit: 'count',
      query: select => `sum(1 - (${selfMetrics.configLoadSuccessful(select)}))`,
    },
    {
      title: 'Versions',
      description: 'How many Alloys run each version.',
      kind: 'lines',
      unit: 'count',
      query: select => `count by (version) (${selfMetrics.build(select)})`,
    },
    {
      title: 'Memory of pods',
      description: "What counts against a container's limit, by cAdvisor.",
      kind: 'lines',
      unit: 'bytes',
      query: select => selfMetrics.workingSet(select),
    },
    {
      title: 'Memory of processes',
      description:
        'Mapped pages of the binary are among it: look at the trend.',
      kind: 'lines',
      unit: 'bytes',
      query: select => selfMetrics.residentMemory(select),
    },
    {
      title: 'CPU of processes',
      description: 'Cores in use.',
      kind: 'lines',
      unit: 'none',
      query: select =>
        `sum by (namespace, pod, instance) (rate(${select(
          'alloy_resources_process_cpu_seconds_total',
        )}[5m]))`,
    },
  ],
  checkGroups: ['components', 'config', 'instances', 'versions', 'resources'],
};
