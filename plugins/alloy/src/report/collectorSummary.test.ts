import { known, unknown } from '@alloy-fleet/alloy-advisor';
import {
  collectors,
  degradedSnapshot,
  instance,
  nodes,
  self,
  silentSelf,
} from '../testdata';
import { sortInstances, summariseCollector } from './collectorSummary';

describe('summariseCollector', () => {
  it('adds up the instances of a collector', () => {
    const snapshot = degradedSnapshot();
    const [node] = snapshot.collectors.known ? snapshot.collectors.value : [];
    const summary = summariseCollector(node, snapshot.nodes);

    expect(summary.ready).toEqual(known('kubernetes', 5));
    expect(summary.restarts).toEqual(known('kubernetes', 14));
    expect(summary.covered).toEqual(known('kubernetes', { nodes: 5, of: 7 }));
    expect(summary.versions).toMatchObject({
      known: Array(5).fill('v1.18.1'),
      unknown: 2,
      reasons: ['This instance stored no metrics of itself.'],
    });
  });

  it('does not count who is ready where it is not known of somebody', () => {
    const [node] = collectors();
    const unread = {
      ...node,
      instances: known('kubernetes', [
        instance({ name: 'a' }),
        instance({ name: 'b', ready: null }),
      ]),
    };
    const refused = unknown('kubernetes', 'Nodes are forbidden.');

    expect(summariseCollector(unread, refused).ready).toEqual(refused);
  });

  it('covers a node once, however many pods are on it', () => {
    const [node] = collectors();
    const twice = {
      ...node,
      instances: known('kubernetes', [
        instance({ name: 'a' }),
        instance({ name: 'b' }),
        instance({ name: 'c', node: 'not-in-the-cluster' }),
      ]),
    };

    expect(
      summariseCollector(twice, known('kubernetes', nodes())).covered,
    ).toEqual(known('kubernetes', { nodes: 1, of: 7 }));
  });

  it('covers nodes by DaemonSets alone', () => {
    const [, cluster] = collectors();
    expect(
      summariseCollector(cluster, known('kubernetes', nodes())).covered,
    ).toBeUndefined();
  });

  it('knows nothing of instances that could not be read', () => {
    const [node] = collectors();
    const reason = 'pods is forbidden';
    const summary = summariseCollector(
      { ...node, instances: unknown('kubernetes', reason) },
      known('kubernetes', nodes()),
    );

    expect(summary.ready).toEqual(unknown('kubernetes', reason));
    expect(summary.covered).toEqual(unknown('kubernetes', reason));
    expect(summary.versions).toEqual({
      known: [],
      unknown: 1,
      reasons: [reason],
    });
  });

  it('does not take an unknown count of components for none', () => {
    const [node] = collectors();
    const summary = summariseCollector(
      {
        ...node,
        instances: known('kubernetes', [
          instance({ self: self() }),
          instance({ self: silentSelf('silent') }),
        ]),
      },
      known('kubernetes', nodes()),
    );

    expect(summary.unhealthyComponents).toEqual({
      known: [0],
      unknown: 1,
      reasons: ['silent'],
    });
  });
});

describe('sortInstances', () => {
  it('puts those out of order first, then goes by node', () => {
    const names = sortInstances([
      instance({ name: 'a', node: 'n2' }),
      instance({ name: 'b', node: 'n1' }),
      instance({ name: 'c', node: undefined, ready: false }),
    ]).map(it => it.name);

    expect(names).toEqual(['c', 'b', 'a']);
  });
});
