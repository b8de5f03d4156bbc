import { rateBy, share } from '../../metrics/expressions';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const clusteringPacketsLost = defineQueryCheck({
  id: 'clustering/packets-lost',
  title: 'Packets between peers arrive',
  docs: 'Where a peer has gone without leaving, or a port is closed in one direction, packets to it fail; the share of those that do is measured.',
  severity: 'warning',
  area: 'clustering',
  about: 'process',
  measure: scope =>
    share(
      rateBy(
        scope,
        PROCESS,
        scope.select('cluster_transport_tx_packets_failed_total'),
      ),
      rateBy(
        scope,
        PROCESS,
        scope.select('cluster_transport_tx_packets_total'),
      ),
    ),
  threshold: { above: 0.05 },
  unit: 'ratio',
  exposedBy: 'clustering',
  failing: ({ who, value }) =>
    `${who} cannot send ${value} of its packets to its peers.`,
  passing: 'Packets between peers arrive.',
  remedy: {
    text: 'A peer has gone without leaving, or a NetworkPolicy keeps port 12345 closed in one direction.',
    docsUrl: 'https://grafana.com/docs/alloy/latest/get-started/clustering/',
  },
  alert: {
    name: 'AlloyClusterPacketsLost',
    for: '10m',
    summary:
      '{{ $labels.instance }} can not send {{ $value | humanizePercentage }} of its packets to peers.',
  },
});
