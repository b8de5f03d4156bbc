import { estimated } from '../../metrics/estimated';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const scrapePoolFailed = defineQueryCheck({
  id: 'scrape/pool-failed',
  title: 'Every scrape configuration is in force',
  docs: 'A ServiceMonitor or PodMonitor that holds something invalid makes no scrape pool, and none of its targets is scraped.',
  severity: 'warning',
  about: 'process',
  measure: scope =>
    `sum ${scope.by(PROCESS)} (increase(${scope.select(
      'prometheus_target_scrape_pools_failed_total',
    )}[1h])) + sum ${scope.by(PROCESS)} (increase(${scope.select(
      'prometheus_target_scrape_pool_reloads_failed_total',
    )}[1h])) + sum ${scope.by(PROCESS)} (increase(${scope.select(
      'prometheus_target_sync_failed_total',
    )}[1h]))`,
  threshold: { above: 0 },
  unit: 'count',
  failing: ({ who, amount }) =>
    `${estimated(
      amount,
      'scrape pool',
    )} of ${who} could not be made or changed in the last hour.`,
  passing: 'Every scrape configuration is in force.',
  remedy: {
    text: 'A ServiceMonitor or PodMonitor holds something that is not valid: the log of the process names it.',
  },
  alert: {
    name: 'AlloyScrapePoolFailed',
    for: '5m',
    summary: 'Scrape pools of {{ $labels.instance }} could not be made.',
  },
});
