import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const clusteringGossipUnhealthy = defineQueryCheck({
  id: 'clustering/gossip-unhealthy',
  title: 'Peers answer each other in time',
  docs: 'Zero is best: more means that probes of peers go unanswered.',
  severity: 'warning',
  area: 'clustering',
  about: 'process',
  measure: scope =>
    `max ${scope.by(PROCESS)} (${scope.select(
      'cluster_node_gossip_health_score',
    )})`,
  threshold: { above: 0 },
  unit: 'none',
  exposedBy: 'clustering',
  failing: ({ who, value }) =>
    `${who} has a gossip health score of ${value}: its peers do not answer it in time.`,
  passing: 'Peers answer each other in time.',
  remedy: {
    text: 'See whether port 12345 is open between the peers for TCP, and whether the process is short of CPU.',
    docsUrl: 'https://grafana.com/docs/alloy/latest/get-started/clustering/',
  },
  alert: {
    name: 'AlloyClusterNodeUnhealthy',
    for: '10m',
    summary: '{{ $labels.instance }} does not hear from its peers in time.',
  },
});
