import { known, unknown } from '../snapshot';
import type { PeerView, Snapshot } from '../snapshot';
import {
  TAKEN_AT,
  collector,
  host,
  instance,
  snapshot,
  wellMetrics,
} from '../testdata/snapshots';
import { runChecks, snapshotChecks as checks } from './index';

const refused = unknown('kubernetes', 'it is forbidden (403)');

function metricsDown(): Partial<Snapshot> {
  return {
    sources: [
      { source: 'metrics', status: 'timed-out', message: 'No.', durationMs: 1 },
    ],
  };
}

/** Members, each with the members that it sees, a letter each. */
function peers(views: Record<string, string>): PeerView[] {
  return Object.entries(views).map(([name, seen]) => ({
    instance: name,
    namespace: 'monitoring',
    sees: [...seen].map(it => ({
      name: it,
      address: `${it}:12345`,
      state: 'participant',
      isSelf: it === name,
    })),
  }));
}

/** For each check: a snapshot that it fails on, with what it says, and one that leaves it unknown. */
const table: Record<
  string,
  { failing: Partial<Snapshot>; says: string; blind: Partial<Snapshot> }
> = {
  'coverage/node-without-collector': {
    failing: {
      nodes: known('kubernetes', [
        { name: 'worker-01', ready: true, status: 'Ready', roles: [] },
        { name: 'worker-02', ready: false, status: 'NotReady', roles: [] },
      ]),
    },
    says: 'worker-02 has no ready alloy-node: the node itself is NotReady.',
    blind: { nodes: refused },
  },
  'instances/oom-killed': {
    failing: {
      collectors: known('kubernetes', [
        collector({
          instances: known('kubernetes', [
            instance({
              restarts: 6,
              lastTermination: {
                reason: 'OOMKilled',
                at: '2026-11-22T11:59:00Z',
              },
            }),
          ]),
        }),
      ]),
    },
    says: 'alloy-node on worker-01 was OOM-killed; it has restarted 6 times.',
    blind: {
      collectors: known('kubernetes', [collector({ instances: refused })]),
    },
  },
  'instances/pending': {
    failing: {
      collectors: known('kubernetes', [
        collector({
          instances: known('kubernetes', [
            instance({
              ready: false,
              node: undefined,
              state: 'Pending',
              reason: 'unbound immediate PersistentVolumeClaims',
            }),
          ]),
        }),
      ]),
    },
    says: 'alloy-node-a is Pending: unbound immediate PersistentVolumeClaims.',
    blind: { collectors: refused },
  },
  'instances/crash-looping': {
    failing: {
      collectors: known('kubernetes', [
        collector({
          instances: known('kubernetes', [
            instance({
              ready: false,
              state: 'CrashLoopBackOff',
              lastTermination: { reason: 'Error', exitCode: 1 },
            }),
          ]),
        }),
      ]),
    },
    says: 'alloy-node-a fails at its start again and again (CrashLoopBackOff). It ended with Error (exit code 1).',
    blind: {
      collectors: known('kubernetes', [collector({ instances: refused })]),
    },
  },
  'instances/image-pull': {
    failing: {
      collectors: known('kubernetes', [
        collector({
          instances: known('kubernetes', [
            instance({ ready: false, state: 'ImagePullBackOff' }),
          ]),
        }),
      ]),
    },
    says: 'The image of version v1.19.0 could not be pulled for alloy-node-a (ImagePullBackOff).',
    blind: { collectors: refused },
  },
  'instances/not-ready': {
    failing: {
      collectors: known('kubernetes', [
        collector({ name: 'alloy-cluster', kind: 'StatefulSet', desired: 2 }),
      ]),
    },
    says: '1 of 2 replicas of alloy-cluster is ready.',
    blind: { collectors: refused },
  },
  'instances/silent': {
    failing: {
      collectors: known('kubernetes', [
        collector({
          instances: known('kubernetes', [
            instance({
              self: {
                ...wellMetrics,
                version: unknown('metrics', 'There is no series of it.'),
              },
            }),
          ]),
        }),
      ]),
    },
    says: 'alloy-node-a is silent: it is ready, and the store has no metrics of it.',
    blind: metricsDown(),
  },
  'config/not-in-force': {
    failing: {
      collectors: known('kubernetes', [
        collector({
          configuration: known('kubernetes', {
            origin: 'configmap/alloy-node',
            hash: 'b'.repeat(64),
            components: [],
            placements: [],
          }),
        }),
      ]),
    },
    says: 'alloy-node-a has read another configuration than configmap/alloy-node holds.',
    blind: {
      collectors: known('kubernetes', [collector({ configuration: refused })]),
    },
  },
  'clustering/peers-apart': {
    failing: { peers: known('alloy', peers({ a: 'ab', b: 'ab', c: 'c' })) },
    says: 'c is in a cluster of its own: what the others collect is collected there once more.',
    blind: { peers: unknown('alloy', 'The processes are not asked.') },
  },
  'logs/not-arriving': {
    failing: {
      logs: known('logs', [{ job: 'journal', entries: 0, entriesBefore: 80 }]),
    },
    says: 'No log lines arrive from journal, and an hour ago they did.',
    blind: { logs: unknown('logs', 'It timed out.') },
  },
  'hosts/silent': {
    failing: {
      hosts: known('catalog', [
        host({
          reporting: known('metrics', false),
          lastSeenAt: known('metrics', null),
        }),
      ]),
    },
    says: 'pve-01 is silent: it stored no metrics in the last day.',
    blind: metricsDown(),
  },
  'clustering/replicas-not-clustered': {
    failing: {
      collectors: known('kubernetes', [
        collector({ name: 'alloy-cluster', kind: 'StatefulSet', desired: 2 }),
      ]),
    },
    says: 'alloy-cluster has 2 replicas that are not clustered: each does all of the work, and what they collect is stored 2 times or refused as out of order.',
    blind: { collectors: refused },
  },
  'clustering/daemonset-is-clustered': {
    failing: {
      collectors: known('kubernetes', [
        collector({ clustering: { enabled: true } }),
      ]),
    },
    says: 'alloy-node is a DaemonSet and runs clustered: its pods share out work that belongs to their own node.',
    blind: { collectors: refused },
  },
};

describe('the checks over several facts', () => {
  it('are all in the table of this test', () => {
    expect(checks.map(it => it.id).sort()).toEqual(Object.keys(table).sort());
  });

  describe.each(checks.map(it => [it.id, it] as const))('%s', (id, check) => {
    it('passes where all is well, and never fails there', () => {
      const replicas = collector({
        name: 'alloy-cluster',
        kind: 'StatefulSet',
        desired: 2,
        clustering: { enabled: true },
        instances: known('kubernetes', [instance(), instance()]),
      });
      const findings = check.run(
        snapshot({
          collectors: known('kubernetes', [collector(), replicas]),
          peers: known('alloy', peers({ a: 'ab', b: 'ab' })),
        }),
      );

      expect(new Set(findings.map(it => it.status))).toEqual(
        new Set(['passing']),
      );
    });

    it('fails with a subject, evidence and a remedy', () => {
      const findings = check.run(snapshot(table[id].failing));

      const failing = findings.filter(it => it.status === 'failing');
      expect(failing.map(it => it.summary)).toEqual([table[id].says]);
      expect(failing[0].evidence.length).toBeGreaterThan(0);
      expect(failing[0].remedy?.text).toBeTruthy();
    });

    it('is unknown, and not passing, where its source gave nothing', () => {
      const findings = check.run(snapshot(table[id].blind));

      expect(findings.map(it => it.status)).toContain('unknown');
      expect(findings.map(it => it.status)).not.toContain('passing');
    });
  });

  it('lists what fails before what is unknown before what passes', () => {
    const order = runChecks(
      snapshot({ ...table['instances/oom-killed'].failing, nodes: refused }),
    ).map(it => it.status);

    expect(order).toEqual([
      ...order.filter(it => it === 'failing'),
      ...order.filter(it => it === 'unknown'),
      ...order.filter(it => it === 'passing'),
    ]);
  });

  it('forgets an OOM kill after a day', () => {
    const old = instance({
      restarts: 1,
      lastTermination: { reason: 'OOMKilled', at: '2026-11-20T00:00:00Z' },
    });
    const findings = runChecks(
      snapshot({
        takenAt: TAKEN_AT,
        collectors: known('kubernetes', [
          collector({ instances: known('kubernetes', [old]) }),
        ]),
      }),
    );

    expect(
      findings.find(it => it.check === 'instances/oom-killed')?.status,
    ).toBe('passing');
  });
});
