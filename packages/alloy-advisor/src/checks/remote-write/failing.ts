import { storeRefuses } from '../../causes/storeRefuses';
import { rateBy, share } from '../../metrics/expressions';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { selfOf } from '../../check/snapshot/selfOf';
import { PROCESS } from '../../metrics/MetricCheck';

export const remoteWriteFailing = defineQueryCheck({
  id: 'remote-write/failing',
  title: 'The metrics store takes every sample',
  docs: 'Samples that the metrics store refuses for good are lost. A replica that scrapes what another scrapes loses its own so, out of order.',
  severity: 'critical',
  area: 'metrics-delivery',
  clause: {
    other: 'the metrics store refuses samples of {count} instances',
  },
  explains: [storeRefuses],
  about: 'process',
  measure: scope =>
    share(
      rateBy(
        scope,
        PROCESS,
        scope.select('prometheus_remote_storage_samples_failed_total'),
      ),
      rateBy(
        scope,
        PROCESS,
        scope.select('prometheus_remote_storage_samples_total'),
      ),
    ),
  threshold: { above: 0.01 },
  unit: 'ratio',
  failing: ({ who, value }) =>
    `The metrics store refuses ${value} of the samples that ${who} sends: they are lost.`,
  // What the store took is the rest: of all that was sent, what it refused follows.
  impact({ amount }, { subject, snapshot }) {
    const taken = selfOf(snapshot, subject)?.samplesPerSecond;
    return taken?.known && amount < 1
      ? { samplesPerSecond: (taken.value * amount) / (1 - amount) }
      : undefined;
  },
  passing: 'The metrics store takes the samples of every Alloy that reports.',
  remedy: {
    text: 'The log of the process says why. Out-of-order samples mean that two processes collect the same series: see whether clustering is on where it should be. A limit of the tenant is named in the message.',
    docsUrl:
      'https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.remote_write/',
  },
  alert: {
    name: 'AlloyRemoteWriteFailing',
    for: '10m',
    summary:
      'The metrics store refuses {{ $value | humanizePercentage }} of the samples of {{ $labels.instance }}.',
  },
});
