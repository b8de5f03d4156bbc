import type { Finding } from '../finding';
import { Measurement, Fact, unknown } from '../snapshot';
import { metricChecks } from './metricChecks';

const NOT_ASKED = unknown(
  'kubernetes',
  'It was not asked: this is of what the metrics store alone says.',
);

/**
 * What the checks that are PromQL say of a cluster of which nothing else is
 * known: neither which components it has, so that a metric that nobody exposes
 * is unknown, nor whose pods are whose.
 *
 * @param options.takenAt ISO 8601
 * @param options.measurements by the id of the check
 */
export function metricFindings(options: {
  readonly cluster: string;
  readonly takenAt: string;
  readonly measurements: Readonly<Record<string, Fact<Measurement>>>;
}): Finding[] {
  const { cluster, takenAt, measurements } = options;
  const snapshot = {
    cluster,
    takenAt,
    sources: [],
    nodes: NOT_ASKED,
    collectors: NOT_ASKED,
    customResources: NOT_ASKED,
    hosts: NOT_ASKED,
    allHosts: NOT_ASKED,
    services: NOT_ASKED,
    warnings: NOT_ASKED,
    clustering: NOT_ASKED,
    cardinality: {
      series: NOT_ASKED,
      byJob: NOT_ASKED,
      largestMetrics: NOT_ASKED,
      largestLabels: NOT_ASKED,
    },
    measurements,
    logs: NOT_ASKED,
    events: NOT_ASKED,
    peers: NOT_ASKED,
    components: NOT_ASKED,
    more: {},
  };
  return metricChecks.flatMap(check => check.run(snapshot));
}
