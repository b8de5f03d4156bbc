import { seen } from '../../metrics/expressions';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';

export const clusteringPeersDisagree = defineQueryCheck({
  id: 'clustering/peers-disagree',
  title: 'All members of a cluster see each other',
  docs: 'A member that sees fewer than report is in a part of its own and collects what others collect, too. One that sees more is no disagreement: a member that is silent may well be alive. The official alert cannot fire in a cluster that has a name, since the metric that it joins with has no such label.',
  severity: 'critical',
  area: 'clustering',
  about: 'group',
  measure: scope =>
    `max ${scope.by('namespace, cluster_name')} ((count ${scope.by(
      'namespace, cluster_name',
    )} (${seen(scope)}) >= max ${scope.by('namespace, cluster_name')} (${seen(
      scope,
    )})) or max ${scope.by('namespace, cluster_name')} (${seen(
      scope,
    )} )) - min ${scope.by('namespace, cluster_name')} (${seen(scope)})`,
  threshold: { above: 0 },
  unit: 'count',
  exposedBy: 'clustering',
  failing: ({ value, labels }) =>
    `The members of ${[
      labels.namespace,
      labels.cluster_name ?? 'the unnamed cluster',
    ]
      .filter(Boolean)
      .join(
        '/',
      )} do not all see each other: one sees ${value} fewer than there are.`,
  passing: 'The members of each cluster see each other.',
  remedy: {
    text: 'See whether --cluster.join-addresses resolves to every member, whether port 12345 is open between them, and whether two of them have one node name. A member that could not join at its start tries again within a minute.',
    docsUrl: 'https://grafana.com/docs/alloy/latest/get-started/clustering/',
  },
  alert: {
    name: 'AlloyClusterPeersDisagree',
    for: '10m',
    summary:
      'Members of {{ $labels.cluster_name }} see {{ $value }} fewer peers than there are.',
  },
});
