import { withCollector } from '../../queries';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';

export const clusteringTimeDrift = defineQueryCheck({
  id: 'clustering/time-drift',
  title: 'Members agree on what happened',
  docs: 'Members of a collector count the same events; one that is far behind does not hear the others.',
  severity: 'warning',
  area: 'clustering',
  about: 'group',
  measure: scope =>
    `max ${scope.by('namespace, collector')} (${withCollector(
      scope.select('cluster_node_lamport_time', 'pod!=""'),
    )}) - min ${scope.by('namespace, collector')} (${withCollector(
      scope.select('cluster_node_lamport_time', 'pod!=""'),
    )})`,
  threshold: { above: 100 },
  unit: 'count',
  exposedBy: 'clustering',
  failing: ({ value, labels }) =>
    `The members of ${labels.collector} are ${value} events apart: one does not hear the others.`,
  passing: 'Members agree on what happened.',
  remedy: {
    text: 'See whether port 12345 is open between all of them in both directions.',
    docsUrl: 'https://grafana.com/docs/alloy/latest/get-started/clustering/',
  },
  alert: {
    name: 'AlloyClusterTimeDrift',
    for: '15m',
    summary:
      'The members of {{ $labels.collector }} are {{ $value }} events apart.',
  },
});
