import { known, mapFact } from '@alloy-fleet/alloy-advisor';
import type { Fact, Host } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { CatalogHost } from '../sources/catalog/readHosts';
import { FleetMetrics, hostKey } from '../sources/metrics/readSelfMetrics';
import { selfMetricsOf } from './selfMetricsOf';

/**
 * The hosts that the catalog relates to the cluster together with those that
 * reported in the last day without being in it.
 */
export function toHosts(options: {
  catalog: Fact<CatalogHost[]>;
  metrics: Fact<FleetMetrics>;
}): Fact<Host[]> {
  const { catalog, metrics } = options;
  if (!catalog.known && !metrics.known) {
    return catalog;
  }
  const entities = new Map(
    catalog.known ? catalog.value.map(it => [it.instance, it.entityRef]) : [],
  );
  const seen = metrics.known
    ? metrics.value.hostsSeen
    : new Map<string, number>();
  const names = [...new Set([...entities.keys(), ...seen.keys()])].sort();
  return known(
    catalog.known ? 'catalog' : 'metrics',
    names.map(name => ({
      name,
      entityRef: entities.get(name),
      knownBy: [
        ...(entities.has(name) ? (['catalog'] as const) : []),
        ...(seen.has(name) ? (['metrics'] as const) : []),
      ],
      lastSeenAt: mapFact(metrics, it => {
        const at = it.hostsSeen.get(name);
        return at === undefined ? null : new Date(at * 1000).toISOString();
      }),
      reporting: mapFact(metrics, it => it.versions.has(hostKey(name))),
      self: selfMetricsOf(metrics, hostKey(name)),
    })),
  );
}
