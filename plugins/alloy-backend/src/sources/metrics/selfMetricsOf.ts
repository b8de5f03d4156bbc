import { SelfMetric, absent, known, mapFact } from '@alloy-fleet/alloy-advisor';
import type {
  Fact,
  SelfMetrics,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Sample } from './MetricsClient';
import { FleetMetrics, InstanceKey, keyOf } from './readSelfMetrics';
import { momentOf } from './momentOf';

/** Gives what one instance says of itself. */
export type SelfMetricsOf = (key: InstanceKey) => SelfMetrics;

/**
 * Sorts what all Alloys of a cluster say of themselves by instance. What one
 * did not say is unknown.
 */
export function selfMetricsOf(metrics: Fact<FleetMetrics>): SelfMetricsOf {
  const numbers = (name: SelfMetric) =>
    sorted(samplesOf(metrics, name), it => it.value);
  const versions = sorted(
    samplesOf(metrics, 'build'),
    it => it.labels.version || undefined,
  );
  const unhealthy = numbers('unhealthyComponents');
  const loaded = numbers('configLoadSuccessful');
  const loadTimes = numbers('configLoadTime');
  const hashes = newestHashes(samplesOf(metrics, 'configHash'));
  const workingSet = numbers('workingSet');
  const resident = numbers('residentMemory');
  const behind = numbers('behind');
  const samples = numbers('samplesDelivered');
  const lines = numbers('linesDelivered');
  const targets = numbers('targets');
  return key => ({
    version: valueOf(versions, key, 'alloy_build_info'),
    unhealthyComponents: valueOf(
      unhealthy,
      key,
      'alloy_component_controller_running_components',
    ),
    configLoad: mapFact(
      valueOf(loaded, key, 'alloy_config_last_load_successful'),
      successful => {
        const at = loadTimes.known ? loadTimes.value.get(key) : undefined;
        return {
          successful: successful === 1,
          // Zero is a process that never loaded one.
          succeededAt: at ? momentOf(at) : undefined,
        };
      },
    ),
    configHash: valueOf(hashes, key, 'alloy_config_hash'),
    // A process's own figure counts its binary's pages, too: for hosts only.
    memoryBytes: key.startsWith('pod/')
      ? valueOf(workingSet, key, 'container_memory_working_set_bytes')
      : valueOf(resident, key, 'alloy_resources_process_resident_memory_bytes'),
    behindSeconds: valueOf(
      behind,
      key,
      'prometheus_remote_storage_queue_highest_sent_timestamp_seconds',
    ),
    samplesPerSecond: valueOf(
      samples,
      key,
      'prometheus_remote_storage_samples_total',
    ),
    linesPerSecond: valueOf(lines, key, 'loki_write_sent_entries_total'),
    targets: valueOf(targets, key, 'prometheus_target_scrape_pool_targets'),
  });
}

/** The samples of one query, or why there are none. */
export function samplesOf(
  metrics: Fact<FleetMetrics>,
  name: SelfMetric,
): Fact<readonly Sample[]> {
  return metrics.known
    ? mapFact(metrics.value[name], it => it.samples)
    : metrics;
}

function sorted<T>(
  samples: Fact<readonly Sample[]>,
  read: (sample: Sample) => T | undefined,
): Fact<ReadonlyMap<InstanceKey, T>> {
  return mapFact(samples, list => {
    const values = new Map<InstanceKey, T>();
    for (const sample of list) {
      const value = read(sample);
      if (value !== undefined) {
        values.set(keyOf(sample), value);
      }
    }
    return values;
  });
}

/** The hash that was stored last: the one before lingers for five minutes. */
function newestHashes(
  samples: Fact<readonly Sample[]>,
): Fact<ReadonlyMap<InstanceKey, string>> {
  return mapFact(samples, list => {
    const newest = new Map<InstanceKey, Sample>();
    for (const sample of list) {
      const before = newest.get(keyOf(sample));
      if (!before || sample.value > before.value) {
        newest.set(keyOf(sample), sample);
      }
    }
    return new Map(
      [...newest].map(([key, it]) => [key, it.labels.sha256 ?? '']),
    );
  });
}

function valueOf<T>(
  values: Fact<ReadonlyMap<InstanceKey, T>>,
  key: InstanceKey,
  metric: string,
): Fact<T> {
  if (!values.known) {
    return values;
  }
  const value = values.value.get(key);
  return value === undefined
    ? absent(
        'metrics',
        `The store has no recent ${metric} of it: it is silent, or the metric is not collected.`,
      )
    : known('metrics', value);
}
