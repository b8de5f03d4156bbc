import type { MovingSeries } from '../motion/MovingSeries';
import { targetOf } from '../motion/Target';
import { planHistory } from './planHistory';

const series = (name: string, instance: number): MovingSeries => {
  const labels = { __name__: name, job: 'alloy', instance: String(instance) };
  return {
    labels,
    target: targetOf(labels),
    valueAt: () => 1,
    bornMs: -Infinity,
    endsMs: Infinity,
    endsStale: false,
  };
};
const instances = Array.from({ length: 10 }, (_, i) => i);
const world = [
  ...instances.map(i => series('up', i)),
  ...instances.map(i => series('cluster_node_peers', i)),
  ...instances.map(i => series('loki_write_request_duration_seconds_count', i)),
  ...instances.map(i => series('node_disk_io_now', i)),
];
const names = (parts: ReturnType<typeof planHistory>) =>
  parts.map(it => [...new Set(it.series.map(one => one.labels.__name__))]);

describe('planHistory', () => {
  it('takes what is drawn over time, and histograms at a wider step', () => {
    const [main, detail] = planHistory(world, 1_000_000);
    expect(names([main, detail])).toEqual([
      ['up', 'cluster_node_peers'],
      ['loki_write_request_duration_seconds_count'],
    ]);
    // Two samples in the windows that views take rates over.
    expect(main.stepMs * 2).toBeLessThanOrEqual(5 * 60_000);
    expect(detail.stepMs * 2).toBeLessThanOrEqual(10 * 60_000);
  });

  it('leaves out detail first, and then what comes last in the list', () => {
    expect(names(planHistory(world, 8_000))).toEqual([
      ['up', 'cluster_node_peers'],
    ]);
    expect(names(planHistory(world, 5_000))).toEqual([['up']]);
    expect(names(planHistory(world, 0))).toEqual([[]]);
  });
});
