import { storeRefuses } from '../../causes/storeRefuses';
import { rateBy, share } from '../../metrics/expressions';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const lokiWriteRefused = defineQueryCheck({
  id: 'loki-write/refused',
  title: 'The log store takes every batch',
  docs: "Component health says nothing of delivery: with the store answering 429 everything stays healthy, and only the requests' codes tell.",
  severity: 'critical',
  area: 'logs-delivery',
  clause: {
    other: 'the log store refuses what {count} instances send',
  },
  explains: [storeRefuses],
  about: 'process',
  measure: scope =>
    share(
      rateBy(
        scope,
        PROCESS,
        scope.select(
          'loki_write_request_duration_seconds_count',
          'status_code!~"2.."',
        ),
      ),
      rateBy(
        scope,
        PROCESS,
        scope.select('loki_write_request_duration_seconds_count'),
      ),
    ),
  threshold: { above: 0.05 },
  unit: 'ratio',
  failing: ({ who, value }) =>
    `The log store refuses ${value} of the batches that ${who} sends; its components stay healthy.`,
  passing: 'The log store takes the batches of every Alloy that reports.',
  remedy: {
    text: '429 means a limit of the tenant: ingestion rate or streams. See the limits in Loki, and which labels make so many streams. Batches are sent again ten times, and then their lines are lost.',
    docsUrl:
      'https://grafana.com/docs/alloy/latest/reference/components/loki/loki.write/',
  },
  alert: {
    name: 'AlloyLokiWriteRefused',
    for: '10m',
    summary:
      'The log store refuses {{ $value | humanizePercentage }} of the batches of {{ $labels.instance }}.',
  },
});
