import type { MetricCheck } from '../../metrics/MetricCheck';

/**
 * Hosts that ever reported in a day; those that never did, the portal knows from
 * the catalog.
 */
export const hostsSilentAlert: MetricCheck = {
  id: 'hosts/silent',
  title: 'Hosts report',
  severity: 'critical',
  about: 'process',
  measure: scope =>
    `time() - max ${scope.by(
      'instance',
    )} (max_over_time(timestamp(${scope.select(
      'alloy_build_info',
      'pod=""',
    )})[1d:5m]))`,
  threshold: { above: 900 },
  unit: 'seconds',
  failing: ({ who, value }) =>
    `${who} is silent: it stored its last metrics ${value} ago.`,
  passing: 'Every host reports.',
  remedy: {
    text: 'See whether the host is up and reaches the metrics store; on it, systemctl status alloy and its journal.',
    docsUrl: 'https://grafana.com/docs/alloy/latest/set-up/run/linux/',
  },
  alert: {
    name: 'AlloyHostSilent',
    for: '5m',
    summary:
      'Host {{ $labels.instance }} has stored no metrics for {{ $value | humanizeDuration }}.',
  },
};
