import { SelfMetric, known, unknown } from '@alloy-fleet/alloy-advisor';
import type { Fact } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Vector } from '../sources/metrics/MetricsClient';
import type { FleetMetrics } from '../sources/metrics/readSelfMetrics';
import { selfMetricsOf } from '../sources/metrics/selfMetricsOf';
import { toHosts } from './toHosts';

const catalog = known('catalog', [
  { entityRef: 'resource:default/rpi-01', instance: 'rpi-01' },
]);

/** A store in which pve-01 reports, and nothing else. */
function store(warnings: string[] = []): Fact<FleetMetrics> {
  const vector: Vector = {
    warnings,
    samples: [{ labels: { instance: 'pve-01', pod: '' }, value: 1_000 }],
  };
  const names: SelfMetric[] = ['build', 'hostsSeen'];
  return known(
    'metrics',
    Object.fromEntries(
      names.map(it => [it, known('metrics', vector)]),
    ) as FleetMetrics,
  );
}

function hosts(metrics: Fact<FleetMetrics>) {
  const silent = selfMetricsOf(unknown('metrics', 'not of interest here'));
  const all = toHosts({ catalog, metrics, self: silent });
  return all.known
    ? all.value.map(it => [it.name, it.reporting, it.lastSeenAt])
    : [];
}

describe('toHosts', () => {
  it('joins those of the catalog with those that report', () => {
    expect(hosts(store())).toEqual([
      [
        'pve-01',
        known('metrics', true),
        known('metrics', '1970-01-01T00:16:40.000Z'),
      ],
      ['rpi-01', known('metrics', false), known('metrics', null)],
    ]);
  });

  it('takes none for silent that an incomplete answer lacks', () => {
    const missing = unknown('metrics', 'The store warns: cut off.');

    expect(hosts(store(['cut off']))).toEqual([
      [
        'pve-01',
        known('metrics', true),
        expect.objectContaining({ known: true }),
      ],
      ['rpi-01', missing, missing],
    ]);
  });
});
