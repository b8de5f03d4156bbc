import { estimated } from '../../metrics/estimated';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const configRemoteFailing = defineQueryCheck({
  id: 'config/remote-failing',
  title: 'Remote configuration loads',
  docs: 'A process that can not load its remote configuration goes on with what it loaded last.',
  severity: 'warning',
  about: 'process',
  measure: scope =>
    `sum ${scope.by(PROCESS)} (increase(${scope.select(
      'remotecfg_load_failures_total',
    )}[15m]))`,
  threshold: { above: 0 },
  unit: 'count',
  failing: ({ who, amount }) =>
    `${who} failed ${estimated(
      amount,
      'time',
    )} in 15 minutes to load its remote configuration.`,
  passing: 'No Alloy that reports fails to load a remote configuration.',
  remedy: {
    text: 'See the url and the credentials of the remotecfg block; the process goes on with what it loaded last.',
  },
  alert: {
    name: 'AlloyRemoteConfigFailing',
    for: '15m',
    summary: '{{ $labels.instance }} can not load its remote configuration.',
  },
});
