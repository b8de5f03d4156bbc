import { owned } from '../../metrics/expressions';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';

export const clusteringTargetsUnbalanced = defineQueryCheck({
  id: 'clustering/targets-unbalanced',
  title: 'Members share the targets evenly',
  docs: 'Fewer than ten targets a member are never even, so that many count at least.',
  severity: 'info',
  area: 'clustering',
  about: 'group',
  measure: scope =>
    `max ${scope.by('namespace, collector')} (${owned(
      scope,
    )}) / clamp_min(avg ${scope.by('namespace, collector')} (${owned(
      scope,
    )}), 10)`,
  threshold: { above: 1.5 },
  unit: 'none',
  exposedBy: 'clustering',
  failing: ({ value, labels }) =>
    `One member of ${labels.collector} has ${value} times its share of the targets.`,
  passing: 'Members share the targets evenly.',
  remedy: {
    text: 'The ring shares targets out by their labels and does not weigh them. A few huge targets want a larger replica rather than more of them.',
    docsUrl: 'https://grafana.com/docs/alloy/latest/get-started/clustering/',
  },
  alert: {
    name: 'AlloyTargetsUnbalanced',
    for: '30m',
    summary:
      'One member of {{ $labels.collector }} has {{ $value | humanize }} times its share.',
  },
});
