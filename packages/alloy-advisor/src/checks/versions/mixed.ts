import { defineQueryCheck } from '../../check/query/defineQueryCheck';

export const versionsMixed = defineQueryCheck({
  id: 'versions/mixed',
  title: 'All Alloys run one version',
  docs: 'What a configuration means depends on the version that reads it.',
  severity: 'info',
  about: 'cluster',
  measure: scope =>
    scope.whole(
      'count',
      `group ${scope.by('version')} (${scope.select('alloy_build_info')})`,
    ),
  threshold: { above: 1 },
  unit: 'count',
  failing: ({ value }) =>
    `${value} versions of Alloy run in this cluster and on its hosts.`,
  passing: 'All Alloys that report run one version.',
  remedy: {
    text: 'Finish the rollout, or update the hosts that were left behind: what a configuration means depends on the version.',
  },
  alert: {
    name: 'AlloyVersionsMixed',
    for: '24h',
    summary: '{{ $value }} versions of Alloy run in one cluster.',
  },
});
