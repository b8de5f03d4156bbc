import type { Series } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { SeriesQuery } from '../src';
import { Values, seriesOf } from '../src/testdata';

const MIB = 2 ** 20;
const REPLICAS = ['alloy-cluster-0', 'alloy-cluster-1'];

/** The instances of a collector of the fixtures. */
const INSTANCES: Readonly<Record<string, readonly string[]>> = {
  'alloy-node': ['488nn', '9sjxz', 'hp9hd', 'n2g9n', 'pzd79', 'txpnd'].map(
    it => `alloy-node-${it}`,
  ),
  'alloy-cluster': REPLICAS,
  'alloy-kube-events': ['alloy-kube-events-66b98f57cd-9lp4l'],
};

/** Memory that grows until its process is killed, and begins again. */
const sawtooth: Values = at => (60 + ((at * 9) % 1) * 440) * MIB;
const level =
  (mib: number): Values =>
  at =>
    (mib + 4 * Math.sin(at * 40)) * MIB;

/** What the views of a fixture show; those of a healthy one change little. */
export function fixtureSeries(fixture: string, query: SeriesQuery): Series {
  const { view, range, collector } = query;
  const names = INSTANCES[collector?.name ?? 'alloy-cluster'] ?? [];
  const degraded = fixture === 'degraded';
  const values = (name: string, i: number): Values => {
    switch (view) {
      case 'memory':
        return degraded && name === 'alloy-node-hp9hd'
          ? sawtooth
          : level(58 + i * 7);
      case 'behind':
        return degraded && i === 0
          ? at => (at < 0.6 ? 2 : 2 + (at - 0.6) * 400)
          : at => 2 + Math.sin(at * 30 + i) ** 2;
      case 'peers':
        return degraded ? at => (i === 0 ? 2 - Number(at > 0.4) : null) : 2;
      default:
        return 31 + 3 * i;
    }
  };
  return seriesOf(
    view,
    range,
    Object.fromEntries(names.map((name, i) => [name, values(name, i)])),
    collector?.name === 'alloy-node' ? { leftOut: 1 } : {},
  );
}
