import { selfMetrics } from '../../queries';
import type { MetricCheck } from '../../metrics/MetricCheck';

/**
 * A configuration that parses and does not evaluate leaves the metrics of its
 * load as they were: it shows only so.
 */
export const componentsUnhealthyAlert: MetricCheck = {
  id: 'components/unhealthy',
  title: 'Every component is healthy',
  severity: 'warning',
  about: 'process',
  measure: scope => selfMetrics.unhealthyComponents(scope),
  threshold: { above: 0 },
  unit: 'count',
  failing: ({ who, value }) =>
    `${who} has ${value} ${
      value === '1' ? 'component that is' : 'components that are'
    } not healthy.`,
  passing: 'The components of every Alloy that reports are healthy.',
  remedy: {
    text: 'Open the Alloy UI (port 12345) or the log of the process: the component and its error stand there. A configuration that parses and does not evaluate shows only so.',
    docsUrl: 'https://grafana.com/docs/alloy/latest/troubleshoot/debug/',
  },
  alert: {
    name: 'AlloyUnhealthyComponents',
    for: '15m',
    summary:
      '{{ $labels.instance }} has {{ $value }} components that are not healthy.',
  },
};
