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

const self = selfMetricsOf(unknown('metrics', 'not of interest here'));
const out = unknown('catalog', 'It failed.');

function joined(options: Partial<Parameters<typeof toHosts>[0]> = {}) {
  return toHosts({
    catalog,
    metrics: store(),
    hasMetrics: true,
    self,
    ...options,
  });
}

function hosts(metrics: Fact<FleetMetrics>) {
  const all = joined({ metrics }).hosts;
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

  it('knows that there are no others where catalog and metrics told of all', () => {
    expect(joined().allHosts).toMatchObject({ known: true });
    expect(
      joined({ hasMetrics: false, metrics: unknown('metrics', 'None.') })
        .allHosts,
    ).toMatchObject({ known: true });
  });

  it('keeps those that the metrics know, though there may be others, of a catalog that is out', () => {
    const { hosts: found, allHosts } = joined({ catalog: out });

    expect(found.known && found.value.map(it => it.name)).toEqual(['pve-01']);
    expect(allHosts).toBe(out);
  });

  it('keeps those of the catalog, though there may be others, of metrics that are out or cut off', () => {
    const timedOut = unknown('metrics', 'It timed out.');
    const all = joined({ metrics: timedOut });

    expect(all.hosts.known && all.hosts.value.map(it => it.name)).toEqual([
      'rpi-01',
    ]);
    expect(all.allHosts).toBe(timedOut);
    expect(joined({ metrics: store(['cut off']) }).allHosts).toEqual(
      unknown('metrics', 'The store warns: cut off.'),
    );
  });

  it('knows of none where neither says anything', () => {
    expect(
      joined({ catalog: out, metrics: unknown('metrics', 'No.') }),
    ).toEqual({ hosts: out, allHosts: out });
  });
});
