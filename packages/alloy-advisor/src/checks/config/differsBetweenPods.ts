import { withCollector } from '../../queries';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';

export const configDiffersBetweenPods = defineQueryCheck({
  id: 'config/differs-between-pods',
  title: 'The pods of a collector read the same configuration',
  docs: 'The official alert for this cannot fire: it joins with a metric that lacks the label. The old hash lingers for five minutes after a change, so only what lasts for ten counts.',
  severity: 'warning',
  about: 'group',
  measure: scope =>
    `min_over_time((count ${scope.by('namespace, collector')} (group ${scope.by(
      'namespace, collector, sha256',
    )} (${withCollector(
      scope.select('alloy_config_hash', 'pod!=""'),
    )})))[10m:1m])`,
  threshold: { above: 1 },
  unit: 'count',
  failing: ({ value, labels }) =>
    `The pods of ${labels.collector} read ${value} different configurations.`,
  passing: 'The pods of each collector read the same configuration.',
  remedy: {
    text: 'Compare the ConfigMap with what each pod has mounted. A pod whose reload failed, or that was changed by hand, is mended by a restart.',
  },
  alert: {
    name: 'AlloyConfigurationDrift',
    for: '10m',
    summary:
      'The pods of {{ $labels.collector }} read {{ $value }} different configurations.',
  },
});
