import { alloyContainers } from '../../metrics/expressions';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';

export const resourcesMemoryNearLimit = defineQueryCheck({
  id: 'resources/memory-near-limit',
  title: 'Memory is well below its limit',
  docs: "A process's own figure counts the mapped pages of its binary, too; what the limit is held against is cAdvisor's.",
  severity: 'warning',
  about: 'process',
  measure: scope =>
    `max ${scope.by('namespace, pod')} (${alloyContainers(
      scope.select('container_memory_working_set_bytes', 'container!=""'),
      scope,
    )} / (${scope.select(
      'container_spec_memory_limit_bytes',
      'container!=""',
    )} > 0))`,
  threshold: { above: 0.9 },
  unit: 'ratio',
  failing: ({ who, value }) =>
    `${who} uses ${value} of the memory that it may have.`,
  passing: 'Every Alloy whose memory is known is well below its limit.',
  remedy: {
    text: 'Raise the limit, or collect less: active series and open log files are what memory goes to. At the limit the process is killed, and what it held is lost.',
  },
  alert: {
    name: 'AlloyMemoryNearLimit',
    for: '10m',
    summary:
      '{{ $labels.pod }} uses {{ $value | humanizePercentage }} of its memory limit.',
  },
});
