import { lokiWriteDropping } from '../checks/loki-write/dropping';
import { instancesRestarting } from '../checks/instances/restarting';
import { remoteWriteDropping } from '../checks/remote-write/dropping';
import { Scope, selfMetrics, withCollector } from '../queries';
import { absent, Fact, known } from '../snapshot';
import { rateBy } from './expressions';
import type { MeasuredSample } from './measurements';
import { PROCESS } from './MetricCheck';

/** One fact of a whole cluster. */
interface ClusterTotal<T> {
  /** An element for a cluster, or a few: what comes back does not grow with its instances. */
  query(scope: Scope): string;
  /**
   * What the elements of one cluster come to.
   *
   * @returns undefined where there are none, and that may mean that nothing is
   *   collected
   */
  read(samples: readonly MeasuredSample[]): T | undefined;
  /** What the store lacks then. */
  readonly metric: string;
}

/** A collector of Kubernetes, by the pods of it that report. */
export interface ReportingCollector {
  readonly namespace: string;
  readonly name: string;
  readonly pods: number;
}

const BUILD = 'alloy_build_info';

/**
 * What a digest says of a cluster beside the outcomes of its checks. Each is one
 * query for a whole scope. A new one is an entry here.
 */
export const clusterTotals = {
  /** How many Alloys report, pods and hosts, by version. */
  versions: {
    query: scope =>
      `count ${scope.by('version')} (group ${scope.by(
        `${PROCESS}, version`,
      )} (${scope.select(BUILD)}))`,
    // Who reports is known by this metric: none is none.
    read: samples =>
      Object.fromEntries(
        samples.map(it => [it.labels.version ?? '', it.value]),
      ) as Readonly<Record<string, number>>,
    metric: BUILD,
  },
  /** How many pods of each collector report. */
  collectors: {
    query: scope =>
      `count ${scope.by('namespace, collector')} (group ${scope.by(
        'namespace, collector, pod',
      )} (${withCollector(scope.select(BUILD, 'pod!=""'))}))`,
    read: (samples): readonly ReportingCollector[] =>
      samples
        .map(({ labels, value }) => ({
          namespace: labels.namespace ?? '',
          name: labels.collector ?? '',
          pods: value,
        }))
        .sort(
          (a, b) =>
            compare(a.namespace, b.namespace) || compare(a.name, b.name),
        ),
    metric: BUILD,
  },
  /** How many hosts outside Kubernetes report. */
  hosts: {
    query: scope => scope.whole('count', reportingHosts(scope)),
    read: countOfThose,
    metric: BUILD,
  },
  /** How many reported in the day before, and do not now. */
  silentHosts: {
    query: scope =>
      scope.whole(
        'count',
        `group ${scope.by('instance')} (last_over_time(${scope.select(
          BUILD,
          'pod=""',
        )}[1d])) unless ${scope.on('instance')} ${reportingHosts(scope)}`,
      ),
    read: countOfThose,
    metric: BUILD,
  },
  /** Components that are not healthy. */
  unhealthyComponents: {
    query: scope => scope.whole('sum', selfMetrics.unhealthyComponents(scope)),
    read: onlyValue,
    metric: 'alloy_component_controller_running_components',
  },
  /** How often processes started anew in the last hour. */
  restarts: {
    query: scope => scope.whole('sum', instancesRestarting.measure(scope)),
    read: onlyValue,
    metric: 'alloy_resources_process_start_time_seconds',
  },
  /** Series in the WALs of all collectors; one that two of them collect counts twice. */
  activeSeries: {
    query: scope =>
      scope.whole(
        'sum',
        scope.select('prometheus_remote_write_wal_storage_active_series'),
      ),
    read: onlyValue,
    metric: 'prometheus_remote_write_wal_storage_active_series',
  },
  /** Samples a second that the metrics store took. */
  samplesPerSecond: {
    query: scope => scope.whole('sum', selfMetrics.samplesDelivered(scope)),
    read: onlyValue,
    metric: 'prometheus_remote_storage_samples_total',
  },
  /** Samples a second that it refused for good. */
  failedSamplesPerSecond: {
    query: scope =>
      scope.whole(
        'sum',
        rateBy(
          scope,
          PROCESS,
          scope.select('prometheus_remote_storage_samples_failed_total'),
        ),
      ),
    read: onlyValue,
    metric: 'prometheus_remote_storage_samples_failed_total',
  },
  /** Samples a second that were dropped before they were sent. */
  droppedSamplesPerSecond: {
    query: scope => scope.whole('sum', remoteWriteDropping.measure(scope)),
    read: onlyValue,
    metric: 'prometheus_remote_storage_samples_total',
  },
  /** Seconds that the queue which is farthest behind is behind. */
  behindSeconds: {
    query: scope => scope.whole('max', selfMetrics.behind(scope)),
    read: onlyValue,
    metric: 'prometheus_remote_storage_queue_highest_sent_timestamp_seconds',
  },
  /** Log lines a second that the log store took. */
  linesPerSecond: {
    query: scope => scope.whole('sum', selfMetrics.linesDelivered(scope)),
    read: onlyValue,
    metric: 'loki_write_sent_entries_total',
  },
  /** Log lines a second that were lost. */
  droppedLinesPerSecond: {
    query: scope => scope.whole('sum', lokiWriteDropping.measure(scope)),
    read: onlyValue,
    metric: 'loki_write_dropped_entries_total',
  },
} as const satisfies Record<string, ClusterTotal<unknown>>;

export type ClusterTotalName = keyof typeof clusterTotals;

/** What each of them comes to in one cluster. */
export type ClusterTotals = {
  readonly [Name in ClusterTotalName]: Fact<
    NonNullable<ReturnType<(typeof clusterTotals)[Name]['read']>>
  >;
};

/** What the answer to one query says of one cluster, by the elements of it that are its. */
export function readClusterTotal<Name extends ClusterTotalName>(
  name: Name,
  samples: readonly MeasuredSample[],
): ClusterTotals[Name] {
  const { read, metric }: ClusterTotal<unknown> = clusterTotals[name];
  const value = read(samples);
  const fact: Fact<unknown> =
    value === undefined
      ? absent(
          'metrics',
          `The store has no recent ${metric} of this cluster: nothing of it reports, or the metric is not collected.`,
        )
      : known('metrics', value);
  return fact as ClusterTotals[Name];
}

function reportingHosts(scope: Scope): string {
  return `group ${scope.by('instance')} (${scope.select(BUILD, 'pod=""')})`;
}

function onlyValue(samples: readonly MeasuredSample[]): number | undefined {
  return samples[0]?.value;
}

/** There is no element of nothing. */
function countOfThose(samples: readonly MeasuredSample[]): number {
  return samples[0]?.value ?? 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
