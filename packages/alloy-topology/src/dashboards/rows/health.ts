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
      query: scope => scope.whole('count', scope.select('alloy_build_info')),
    },
    {
      title: 'Components that are not healthy',
      description:
        'Of all Alloys that report. Health says nothing of delivery.',
      kind: 'number',
      unit: 'count',
      query: scope =>
        scope.whole('sum', selfMetrics.unhealthyComponents(scope)),
    },
    {
      title: 'Configurations that did not load',
      description:
        'Files that do not parse; one that parses and does not evaluate shows as components that are not healthy.',
      kind: 'number',
      unit: 'count',
      query: scope =>
        scope.whole('sum', `1 - (${selfMetrics.configLoadSuccessful(scope)})`),
    },
    {
      title: 'Versions',
      description: 'How many Alloys run each version.',
      kind: 'lines',
      unit: 'count',
      query: scope =>
        `count ${scope.by('version')} (${selfMetrics.build(scope)})`,
    },
    {
      title: 'Memory of pods',
      description: "What counts against a container's limit, by cAdvisor.",
      kind: 'lines',
      unit: 'bytes',
      query: scope => selfMetrics.workingSet(scope),
    },
    {
      title: 'Memory of processes',
      description:
        'Mapped pages of the binary are among it: look at the trend.',
      kind: 'lines',
      unit: 'bytes',
      query: scope => selfMetrics.residentMemory(scope),
    },
    {
      title: 'CPU of processes',
      description: 'Cores in use.',
      kind: 'lines',
      unit: 'none',
      query: scope =>
        `sum ${scope.by('namespace, pod, instance')} (rate(${scope.select(
          'alloy_resources_process_cpu_seconds_total',
        )}[5m]))`,
    },
  ],
  checkGroups: ['components', 'config', 'instances', 'versions', 'resources'],
};
