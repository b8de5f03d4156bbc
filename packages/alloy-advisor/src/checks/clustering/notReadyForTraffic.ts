import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const clusteringNotReadyForTraffic = defineQueryCheck({
  id: 'clustering/not-ready-for-traffic',
  title: 'Every member takes work',
  docs: 'A member that waits for more members than there are takes no work: its own metric says whether it is ready for traffic.',
  severity: 'warning',
  area: 'clustering',
  about: 'process',
  measure: scope =>
    `min ${scope.by(PROCESS)} (${scope.select('cluster_ready_for_traffic')})`,
  threshold: { below: 1 },
  unit: 'none',
  exposedBy: 'clustering',
  failing: ({ who }) => `${who} waits for more members and takes no work.`,
  passing: 'Every member takes work.',
  remedy: {
    text: 'There are fewer members than --cluster.wait-for-size asks for: see which pods are missing, or lower it.',
    docsUrl: 'https://grafana.com/docs/alloy/latest/get-started/clustering/',
  },
  alert: {
    name: 'AlloyClusterNotReady',
    for: '10m',
    summary: '{{ $labels.instance }} takes no work: its cluster is too small.',
  },
});
