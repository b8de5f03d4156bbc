import {
  SelfMetric,
  known,
  mapFact,
  unknown,
} from '@alloy-fleet/alloy-advisor';
import type {
  Fact,
  Host,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { CatalogHost } from '../sources/catalog/readHosts';
import {
  FleetMetrics,
  hostKey,
  keyOf,
} from '../sources/metrics/readSelfMetrics';
import { flatFact } from './flatFact';
import { momentOf } from '../sources/metrics/momentOf';
import { SelfMetricsOf, samplesOf } from '../sources/metrics/selfMetricsOf';

/**
 * The hosts that the catalog relates to the cluster together with those that
 * reported in the last day without being in it, and whether those are all.
 */
export function toHosts(options: {
  catalog: Fact<CatalogHost[]>;
  metrics: Fact<FleetMetrics>;
  /** Whether the portal was told of a metrics store. */
  hasMetrics: boolean;
  /** What each instance says of itself, by its key. */
  self: SelfMetricsOf;
}): Pick<Snapshot, 'hosts' | 'allHosts'> {
  const { catalog, metrics, hasMetrics, self } = options;
  // In an answer that is not the whole, what is absent may be there.
  const absent = <T>(name: SelfMetric, value: T): Fact<T> => {
    const fact = metrics.known ? metrics.value[name] : metrics;
    const [warning] = fact.known ? fact.value.warnings : [];
    return warning === undefined
      ? known('metrics', value)
      : unknown('metrics', `The store warns: ${warning}.`);
  };
  const seen = mapFact(
    samplesOf(metrics, 'hostsSeen'),
    samples => new Map(samples.map(it => [it.labels.instance ?? '', it.value])),
  );
  const reporting = mapFact(
    samplesOf(metrics, 'build'),
    samples => new Set(samples.map(keyOf)),
  );
  if (!catalog.known && !seen.known) {
    return { hosts: catalog, allHosts: catalog };
  }
  const allSeen = hasMetrics
    ? flatFact(seen, () => absent('hostsSeen', true as const))
    : known('catalog', true as const);
  const allHosts = flatFact(catalog, () => allSeen);
  const entities = new Map(
    catalog.known ? catalog.value.map(it => [it.instance, it.entityRef]) : [],
  );
  const seenNames = seen.known ? [...seen.value.keys()] : [];
  const names = [...new Set([...entities.keys(), ...seenNames])].sort();
  const hosts = known(
    catalog.known ? 'catalog' : 'metrics',
    names.map(
      (name): Host => ({
        name,
        entityRef: entities.get(name),
        knownBy: [
          ...(entities.has(name) ? (['catalog'] as const) : []),
          ...(seen.known && seen.value.has(name) ? (['metrics'] as const) : []),
        ],
        lastSeenAt: flatFact(seen, it => {
          const at = it.get(name);
          if (at === undefined) {
            return absent('hostsSeen', null);
          }
          const moment = momentOf(at);
          return moment === undefined
            ? unknown('metrics', 'The store gives a moment that is none.')
            : known('metrics', moment);
        }),
        reporting: flatFact(reporting, it =>
          it.has(hostKey(name))
            ? known('metrics', true)
            : absent('build', false),
        ),
        self: self(hostKey(name)),
      }),
    ),
  );
  return { hosts, allHosts };
}
