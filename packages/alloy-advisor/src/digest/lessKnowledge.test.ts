import { lessKnown } from '../__testUtils__/lessKnown';
import { runChecks } from '../checks';
import { type Instance, type Snapshot, absent, known } from '../snapshot';
import { POD, measured } from '../testdata/series';
import {
  OTLP,
  clustered,
  collector,
  host,
  instance,
  peers,
  readsEvents,
  refused,
  service,
  snapshot,
  wellMetrics,
} from '../testdata/snapshots';
import type { Digest } from './Digest';
import { digestOf } from './digestOf';

function digest(of: Snapshot): Digest {
  return digestOf({ snapshot: of, findings: runChecks(of) });
}

const BADNESS = { well: 0, unknown: 0, warning: 1, critical: 2 };

/**
 * The worst that a digest leaves possible: what it knows, and what it says that
 * it does not. One is well with nothing open, or says what may be wrong still:
 * no critical problem.
 */
function atWorst({ state, open }: Digest): number {
  const mayBe = open.critical > 0 ? 2 : Number(open.lesser > 0);
  return Math.max(BADNESS[state], mayBe);
}

const nodes = known(
  'kubernetes',
  ['worker-01', 'worker-02'].map(name => ({
    name,
    ready: true,
    status: 'Ready',
    roles: [],
  })),
);
const pods = (first: Partial<Instance>) =>
  known('kubernetes', [
    instance(first),
    instance({ name: 'alloy-node-b', node: 'worker-02' }),
  ]);
const cluster = collector({
  name: 'alloy-cluster',
  kind: 'StatefulSet',
  desired: 2,
  clustering: clustered(),
  rollout: { updated: 2, observed: true },
  instances: known('kubernetes', [
    instance({ name: 'alloy-cluster-0' }),
    instance({ name: 'alloy-cluster-1' }),
  ]),
});
const [reader] = readsEvents.known ? readsEvents.value : [];

const ofNode = (first: Partial<Instance>, more = {}): Partial<Snapshot> => ({
  collectors: known('kubernetes', [
    collector({
      desired: 2,
      rollout: { updated: 2, observed: true },
      instances: pods(first),
      ...more,
    }),
    cluster,
    { ...reader, name: 'alloy-kube-events', kind: 'Deployment' },
  ]),
});

/** One in which all is well, of whatever checks read, with several of each thing. */
const well = (change: Partial<Snapshot> = {}) =>
  snapshot({
    nodes,
    ...ofNode({}),
    hosts: known('catalog', [host(), host({ name: 'rpi-01' })]),
    services: known('kubernetes', [service(), service(OTLP)]),
    customResources: known('kubernetes', [
      { name: 'a', namespace: 'monitoring', workload: 'a' },
    ]),
    events: known('logs', [
      { job: 'e', entries: 9, readers: 1, repeated: known('logs', 0) },
    ]),
    peers: known(
      'alloy',
      peers({
        'alloy-cluster-0': 'ab',
        'alloy-cluster-1': 'ab',
      }),
    ),
    ...change,
  });

const silent = absent('metrics', 'It stored no metrics.');

/** Each with one thing wrong, so that nothing else hides it. */
const FAULTS: Record<string, Partial<Snapshot>> = {
  'a node is not ready': {
    nodes: known('kubernetes', [
      { name: 'worker-01', ready: true, status: 'Ready', roles: [] },
      { name: 'worker-02', ready: false, status: 'NotReady', roles: [] },
      { name: 'worker-03', ready: false, status: 'NotReady', roles: [] },
    ]),
  },
  'an instance is not ready': ofNode({ ready: false }),
  'an instance was killed for memory': ofNode({
    restarts: 3,
    lastTermination: { reason: 'OOMKilled', exitCode: 137 },
  }),
  'an instance is pending': ofNode({
    state: 'Pending',
    ready: false,
    node: undefined,
  }),
  'an instance is silent': ofNode({
    self: { ...wellMetrics, version: silent, unhealthyComponents: silent },
  }),
  'components of an instance are not healthy': ofNode({
    self: { ...wellMetrics, unhealthyComponents: known('metrics', 1) },
  }),
  'an instance read another configuration': ofNode({
    self: { ...wellMetrics, configHash: known('metrics', 'b'.repeat(64)) },
  }),
  'a DaemonSet is clustered': ofNode({}, { clustering: clustered() }),
  'a host is silent': {
    hosts: known('catalog', [
      host({ reporting: known('metrics', false) }),
      host({ name: 'rpi-01' }),
    ]),
  },
  'components of a host are not healthy': {
    hosts: known('catalog', [
      host({
        self: { ...wellMetrics, unhealthyComponents: known('metrics', 1) },
      }),
      host({ name: 'rpi-01' }),
    ]),
  },
  'the log store refuses what an instance sends': {
    measurements: {
      ...well().measurements,
      'loki-write/refused': measured({ beyond: [{ labels: POD, value: 1 }] }),
    },
  },
  'no log lines arrive from a job': {
    logs: known('logs', [
      { job: 'a', entries: 0, entriesBefore: 80 },
      { job: 'b', entries: 80, entriesBefore: 80 },
    ]),
  },
  'events are stored twice': {
    events: known('logs', [
      { job: 'e', entries: 9, readers: 1, repeated: known('logs', 4) },
    ]),
  },
};

describe('less knowledge', () => {
  it('is tried on a cluster that is well', () => {
    expect(runChecks(well()).filter(it => it.status !== 'passing')).toEqual([]);
    expect(digest(well()).state).toBe('well');
  });

  it.each(Object.entries(FAULTS))(
    'of one fact never makes a digest look better: %s',
    (_, fault) => {
      const world = well(fault);
      const before = digest(world);
      expect(BADNESS[before.state]).toBeGreaterThan(0);

      const better = lessKnown(world).filter(it => {
        const after = digest(it.snapshot);
        return atWorst(after) < atWorst(before);
      });

      expect(better.map(it => it.fact)).toEqual([]);
    },
  );

  it('of all facts of a kind leaves nothing well', () => {
    const kinds = ['nodes', 'collectors', 'hosts', 'logs'] as const;
    const states = kinds.map(it => [it, digest(well({ [it]: refused })).state]);

    expect(states).toEqual(kinds.map(it => [it, 'unknown']));
  });
});
