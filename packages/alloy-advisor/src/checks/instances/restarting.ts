import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const instancesRestarting = defineQueryCheck({
  id: 'instances/restarting',
  title: 'Processes stay up',
  docs: 'How often a process started anew in the last hour, by the start time that it tells of itself.',
  severity: 'warning',
  about: 'process',
  measure: scope =>
    `sum ${scope.by(PROCESS)} (changes(${scope.select(
      'alloy_resources_process_start_time_seconds',
    )}[1h]))`,
  threshold: { above: 2 },
  unit: 'count',
  failing: ({ who, value }) =>
    `${who} started ${value} times anew in the last hour.`,
  passing: 'No Alloy that reports starts anew again and again.',
  remedy: {
    text: 'Its log says why it ended; of a pod, kubectl describe says whether it was killed for its memory.',
  },
  alert: {
    name: 'AlloyRestarting',
    for: '5m',
    summary:
      '{{ $labels.instance }} started {{ $value }} times anew in an hour.',
  },
});
