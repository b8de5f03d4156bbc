import { estimated } from '../../metrics/estimated';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const scrapeSampleLimit = defineQueryCheck({
  id: 'scrape/sample-limit',
  title: 'No target has more samples than its limit',
  docs: 'A scrape over its limit stores nothing at all.',
  severity: 'warning',
  about: 'process',
  measure: scope =>
    `sum ${scope.by(PROCESS)} (increase(${scope.select(
      'prometheus_target_scrapes_exceeded_sample_limit_total',
    )}[15m]))`,
  threshold: { above: 0 },
  unit: 'count',
  failing: ({ who, amount }) =>
    `${estimated(amount, 'scrape')} of ${who} ${
      Math.round(amount) > 1 ? 'were' : 'was'
    } thrown away whole in the last 15 minutes, for more samples than the limit.`,
  passing: 'No scrape was thrown away for its sample limit.',
  remedy: {
    text: 'Raise sample_limit, or drop what the target exposes too much of: a scrape over its limit stores nothing at all.',
  },
  alert: {
    name: 'AlloySampleLimitExceeded',
    for: '5m',
    summary: 'Scrapes of {{ $labels.instance }} exceed their sample limit.',
  },
});
