import { orZero, rateBy } from '../../metrics/expressions';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const rulesSyncFailing = defineQueryCheck({
  id: 'rules/sync-failing',
  title: 'Rules are synced to the ruler',
  docs: 'Rules are synced every five minutes, so the window is longer than elsewhere.',
  severity: 'warning',
  about: 'process',
  measure(scope) {
    const requests = (...matchers: string[]) =>
      rateBy(
        scope,
        PROCESS,
        scope.select(
          'mimir_rules_mimir_client_request_duration_seconds_count',
          ...matchers,
        ),
        '20m',
      );
    // Who asks nothing in that time, as all do but the leader, proves nothing.
    const all = `(${requests()} > 0)`;
    return `${orZero(requests('status_code!~"2.."'), all)} / ${all}`;
  },
  threshold: { above: 0 },
  unit: 'ratio',
  idle: 'Nobody was seen to ask the ruler in 20 minutes, and the one who syncs does every five.',
  failing: ({ who, value }) =>
    `The ruler refuses ${value} of the requests by which ${who} syncs the cluster's rules.`,
  passing: 'The ruler takes the rules of the cluster.',
  remedy: {
    text: 'See the address and the tenant of mimir.rules.kubernetes, whether the ruler API is on, and which rule it refuses: the log of the process names it.',
    docsUrl:
      'https://grafana.com/docs/alloy/latest/reference/components/mimir/mimir.rules.kubernetes/',
  },
  alert: {
    name: 'AlloyRulesNotSynced',
    for: '20m',
    summary: 'The ruler refuses the rules that {{ $labels.instance }} syncs.',
  },
});
