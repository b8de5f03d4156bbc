import { Snapshot, known, unknown } from '@alloy-fleet/alloy-advisor';
import {
  degradedSnapshot,
  emptySnapshot,
  healthySnapshot,
  largeSnapshot,
  metricsRefusedSnapshot,
  reportOf,
} from '../../testdata';
import { topologyOf } from '../../topology';
import type { Rect } from './Scene';
import { layoutScene } from './layoutScene';

const sceneOf = (snapshot: Snapshot) =>
  layoutScene(topologyOf(reportOf(snapshot)));

const withNodes = (size: number): Snapshot => largeSnapshot(size);

const refused = (): Snapshot => ({
  ...healthySnapshot(),
  nodes: unknown('kubernetes', 'forbidden'),
  collectors: unknown('kubernetes', 'forbidden'),
});

const withoutHosts = (): Snapshot => ({
  ...healthySnapshot(),
  hosts: known('metrics', []),
});

const WORLDS: [string, Snapshot][] = [
  ['no nodes', { ...emptySnapshot(), nodes: known('kubernetes', []) }],
  ['one node', withNodes(1)],
  ['seven nodes', healthySnapshot()],
  ['forty nodes', withNodes(40)],
  ['5,000 nodes', withNodes(5000)],
  ['unknown nodes', refused()],
  ['no hosts', withoutHosts()],
  ['silent hosts', degradedSnapshot()],
  ['refused stores', metricsRefusedSnapshot()],
];

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.x < b.x + b.width &&
    b.x < a.x + a.width &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  );
}

describe('layoutScene', () => {
  it.each(WORLDS)('keeps parts apart and inside: %s', (_, snapshot) => {
    const scene = sceneOf(snapshot);
    const boxes = [...scene.places, ...scene.collectors, ...scene.stores].map(
      it => it.rect,
    );
    const note = scene.collectorsNote ? [scene.collectorsNote] : [];
    const all = [...boxes, ...note];

    for (const [i, a] of all.entries()) {
      expect(a.y).toBeGreaterThanOrEqual(0);
      expect(a.y + a.height).toBeLessThanOrEqual(scene.height);
      expect(a.x + a.width).toBeLessThanOrEqual(scene.width);
      for (const b of all.slice(i + 1)) {
        expect(overlap(a, b)).toBe(false);
      }
    }
  });

  it.each(WORLDS)('keeps units inside their frame: %s', (_, snapshot) => {
    const scene = sceneOf(snapshot);
    for (const frame of scene.places) {
      for (const { rect } of frame.units) {
        expect(rect.x).toBeGreaterThanOrEqual(frame.rect.x);
        expect(rect.x + rect.width).toBeLessThanOrEqual(
          frame.rect.x + frame.rect.width,
        );
        expect(rect.y + rect.height).toBeLessThanOrEqual(
          frame.rect.y + frame.rect.height,
        );
      }
    }
  });

  it('names nodes while they are few, and has squares of them when they are more', () => {
    const shapes = (size: number) =>
      sceneOf(withNodes(size)).places[0].units.map(it => it.shape);

    expect(new Set(shapes(7))).toEqual(new Set(['row']));
    expect(new Set(shapes(40))).toEqual(new Set(['square']));
  });

  it('is no taller for 5,000 nodes than a screen', () => {
    const scene = sceneOf(withNodes(5000));

    expect(scene.places[0].units.length).toBeLessThan(10);
    expect(scene.height).toBeLessThan(600);
  });

  it('has no frame for hosts that are not there, and one for unknown ones', () => {
    expect(sceneOf(withoutHosts()).places.map(it => it.part.kind)).toEqual([
      'nodes',
    ]);
    expect(
      sceneOf({
        ...healthySnapshot(),
        hosts: unknown('metrics', 'refused'),
      }).places.map(it => it.part.kind),
    ).toEqual(['nodes', 'hosts']);
  });

  it('leads from the nodes to the DaemonSet, and from each sender to its stores', () => {
    const scene = sceneOf(healthySnapshot());

    expect(scene.covers.map(it => it.key)).toEqual(['monitoring/alloy-node']);
    expect(scene.flows.map(it => it.flow.key)).toEqual(
      expect.arrayContaining([
        'monitoring/alloy-node metrics',
        'monitoring/alloy-node logs',
        'hosts metrics',
        'hosts logs',
      ]),
    );
    const labels = scene.flows.map(it => it.label.y);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
