import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { selvesOf } from '../../check/snapshot/selfOf';
import type { Snapshot } from '../../snapshot';

export const clusteringTargetsScrapedTwice = defineQueryCheck({
  id: 'clustering/targets-scraped-twice',
  title: 'Every target is scraped once',
  docs: 'Several processes that scrape one target give the same series, so labels prove nothing: what they own together against the distinct series of `up` does.',
  severity: 'critical',
  area: 'clustering',
  about: 'cluster',
  measure: scope =>
    `${scope.whole(
      'sum',
      scope.select('prometheus_target_scrape_pool_targets'),
    )} / clamp_min(${scope.whole('count', scope.select('up'))}, 1)`,
  threshold: { above: 1.2 },
  unit: 'none',
  failing: ({ value }) =>
    `Targets are scraped ${value} times each: together the collectors own that many times the targets that there are.`,
  // Those beyond one scrape each, of all that are owned by who tells it.
  impact({ amount }, { snapshot }) {
    const owned = ownedTargets(snapshot);
    return owned > 0
      ? { targets: Math.round(owned - owned / amount) }
      : undefined;
  },
  passing: 'Every target is scraped once.',
  remedy: {
    text: 'Find the pools that several processes own in full: a StatefulSet whose replicas are not clustered, or a DaemonSet that discovers every node. The series are the same, so no label shows it; all but one of their samples are refused or stored again.',
    docsUrl: 'https://grafana.com/docs/alloy/latest/get-started/clustering/',
  },
  alert: {
    name: 'AlloyTargetsScrapedTwice',
    for: '15m',
    summary: 'Targets are scraped {{ $value | humanize }} times each.',
  },
});

function ownedTargets(snapshot: Snapshot): number {
  return selvesOf(snapshot).reduce(
    (sum, { targets }) => sum + (targets.known ? targets.value : 0),
    0,
  );
}
