import { known, unknown } from '@alloy-fleet/alloy-advisor';
import { readersOf } from '@alloy-fleet/lab/hostile';
import { claimsOf, indexClaims } from '../report/claimsOf';
import { toHosts } from '../report/toHosts';
import type { FleetMetrics } from '../sources/metrics/readSelfMetrics';
import { selfMetricsOf } from '../sources/metrics/selfMetricsOf';

const each = <T>(count: number, make: (i: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));

/** What is joined for a cluster of so many. */
export const readers = readersOf({
  'hosts of the catalog and of the metrics': count => {
    const vector = {
      warnings: [],
      samples: each(count, i => ({
        labels: { instance: `seen-${i}`, pod: '' },
        value: 1_000,
      })),
    };
    return toHosts({
      catalog: known(
        'catalog',
        each(count, i => ({
          entityRef: `resource:default/host-${i}`,
          instance: `host-${i}`,
        })),
      ),
      metrics: known('metrics', {
        build: known('metrics', vector),
        hostsSeen: known('metrics', vector),
      } as Partial<FleetMetrics> as FleetMetrics),
      hasMetrics: true,
      self: selfMetricsOf(unknown('metrics', 'It was not asked.')),
    });
  },
  'the claims of pods that wait': count => {
    const claims = indexClaims(
      each(count, i => ({
        kind: 'PersistentVolumeClaim',
        metadata: { name: `claim-${i}`, namespace: 'monitoring' },
      })),
    );
    return each(count, i =>
      claimsOf(
        { name: `alloy-${i}`, namespace: 'monitoring' },
        {
          written: undefined,
          manifest: {
            spec: {
              template: {
                spec: {
                  volumes: [
                    { persistentVolumeClaim: { claimName: `claim-${i}` } },
                  ],
                },
              },
            },
          },
        },
        claims,
      ),
    );
  },
});
