import { estimated } from '../../metrics/estimated';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const clusteringStuckTerminating = defineQueryCheck({
  id: 'clustering/stuck-terminating',
  title: 'Members that leave are gone soon',
  docs: 'A member that is leaving and does not go is still counted by its peers, as on a node that does not answer.',
  severity: 'warning',
  area: 'clustering',
  about: 'process',
  measure: scope =>
    `sum ${scope.by(PROCESS)} (${scope.select(
      'cluster_node_peers',
      'state="terminating"',
    )})`,
  threshold: { above: 0 },
  unit: 'count',
  exposedBy: 'clustering',
  failing: ({ who, amount }) =>
    `${who} sees ${estimated(amount, 'member')} that ${
      amount > 1 ? 'are leaving and do' : 'is leaving and does'
    } not go.`,
  passing: 'No member is stuck in leaving.',
  remedy: {
    text: 'If the pod that is leaving is on a node that does not answer, delete it by force.',
    docsUrl: 'https://grafana.com/docs/alloy/latest/get-started/clustering/',
  },
  alert: {
    name: 'AlloyClusterNodeStuckTerminating',
    for: '10m',
    summary: '{{ $labels.instance }} sees members that do not go.',
  },
});
