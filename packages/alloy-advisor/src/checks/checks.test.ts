import { known, unknown } from '../snapshot';
import type { ClusterMember, Snapshot } from '../snapshot';
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

/** One member for each number of peers that it sees. */
function members(...peers: number[]): ClusterMember[] {
  return peers.map((count, index) => ({
    instance: `alloy-cluster-${index}`,
    namespace: 'monitoring',
    clusterName: 'lab',
    peers: known('metrics', count),
    targets: known('metrics', 1),
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
  'components/unhealthy': {
    failing: {
      hosts: known('catalog', [
        host({
          self: { ...wellMetrics, unhealthyComponents: known('metrics', 2) },
        }),
      ]),
    },
    says: 'pve-01 has 2 components that are not healthy.',
    blind: metricsDown(),
  },
  'config/load-failed': {
    failing: {
      hosts: known('catalog', [
        host({
          self: {
            ...wellMetrics,
            configLoad: known('metrics', { successful: false }),
          },
        }),
      ]),
    },
    says: 'pve-01 could not load its configuration: the file does not parse, and it goes on with the one before.',
    blind: metricsDown(),
  },
  'clustering/peers-disagree': {
    failing: { clustering: known('metrics', members(2, 2, 1)) },
    says: 'The members of monitoring/lab do not all see each other: 3 report, and they see 1 to 2.',
    blind: { clustering: unknown('metrics', 'It timed out.') },
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
      });
      const findings = check.run(
        snapshot({
          collectors: known('kubernetes', [collector(), replicas]),
          clustering: known('metrics', members(2, 2)),
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

  it('says once, not for each instance, that the metrics store is down', () => {
    const instances = known('kubernetes', Array(50).fill(instance()));
    const findings = runChecks(
      snapshot({
        ...metricsDown(),
        collectors: known('kubernetes', [collector({ instances })]),
      }),
    );

    expect(
      findings.filter(it => it.check === 'components/unhealthy'),
    ).toHaveLength(1);
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

  it('does not take a silent member for a split cluster', () => {
    const findings = runChecks(
      snapshot({ clustering: known('metrics', members(3, 3)) }),
    );

    expect(
      findings.find(it => it.check === 'clustering/peers-disagree')?.status,
    ).toBe('passing');
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
