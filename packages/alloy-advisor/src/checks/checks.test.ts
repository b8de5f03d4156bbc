import { absent, known, unknown } from '../snapshot';
import type {
  ClusterNode,
  CollectorService,
  Instance,
  PeerView,
  SelfMetrics,
  Snapshot,
} from '../snapshot';
import {
  TAKEN_AT,
  clustered,
  collector,
  host,
  instance,
  maybeClustered,
  service,
  snapshot,
  wellMetrics,
} from '../testdata/snapshots';
import { allChecks, runChecks } from './index';

/** Checks that put several facts together. */
const checks = allChecks.flatMap(it => (it.reads === 'snapshot' ? [it] : []));

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

const OTLP = { name: 'alloy-otlp', joinsPeers: false } as const;

/** Two clustered replicas, and what leads to them. */
function served(...services: CollectorService[]): Partial<Snapshot> {
  return {
    collectors: known('kubernetes', [
      collector({ name: 'alloy-cluster', kind: 'StatefulSet', desired: 2 }),
    ]),
    services: known('kubernetes', services),
  };
}

const readsEvents = known('kubernetes', [
  collector({
    configuration: known('kubernetes', {
      origin: 'configmap/alloy-kube-events',
      hash: 'a'.repeat(64),
      components: ['loki.source.kubernetes_events'],
      placements: [],
    }),
  }),
]);

/** For each check: a snapshot that it fails on, with what it says, and one that leaves it unknown. */
const table: Record<
  string,
  {
    failing: Partial<Snapshot>;
    says: string;
    alsoSays?: string;
    blind: Partial<Snapshot>;
  }
> = {
  'coverage/node-without-collector': {
    failing: {
      nodes: known('kubernetes', [
        { name: 'worker-01', ready: true, status: 'Ready', roles: [] },
        {
          name: 'worker-02',
          ready: false,
          status: 'NotReady',
          roles: [],
          notReady: known('kubernetes', {
            since: '2026-11-22T11:30:45Z',
            reason: 'NodeStatusUnknown',
            message: 'Kubelet stopped posting node status.',
          }),
        },
      ]),
    },
    says: 'worker-02 has no ready alloy-node: the node itself is NotReady since 11:30 UTC.',
    blind: { nodes: refused },
  },
  'network/service-leads-nowhere': {
    failing: served(service(), service({ ...OTLP, leadsTo: 0 })),
    says: 'Service alloy-otlp leads to no pod that serves: who pushes to it is refused.',
    blind: { services: refused },
  },
  'clustering/join-leads-elsewhere': {
    failing: served(service({ leadsTo: 3, strangers: ['alloy-other-0'] })),
    says: 'alloy-cluster joins by Service alloy-cluster-cluster, which leads to alloy-other-0 as well: with the same cluster name, or none, they become one cluster and share out targets that only some of them know.',
    blind: { services: refused },
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
  'components/unhealthy': {
    failing: {
      collectors: known('kubernetes', [
        collector({
          instances: known('kubernetes', [
            instance({
              self: {
                ...wellMetrics,
                unhealthyComponents: known('metrics', 2),
              },
            }),
          ]),
        }),
      ]),
      components: known('alloy', [
        {
          instance: 'alloy-node-a',
          namespace: 'monitoring',
          ill: [
            {
              id: 'mimir.rules.kubernetes.local',
              health: 'unhealthy',
              message: 'HTTP status 500',
            },
          ],
        },
      ]),
    },
    says: 'alloy-node-a has 2 components that are not healthy: mimir.rules.kubernetes.local is unhealthy (HTTP status 500) and 1 more.',
    blind: {
      collectors: known('kubernetes', [collector({ instances: refused })]),
      hosts: known('catalog', []),
    },
  },
  'instances/custom-resource-unmet': {
    failing: {
      customResources: known('kubernetes', [
        { name: 'alloy-metrics', namespace: 'monitoring' },
      ]),
    },
    says: 'The operator is asked to run alloy-metrics, and there is no workload of it.',
    blind: { customResources: refused },
  },
  'versions/behind': {
    failing: {
      collectors: known('kubernetes', [collector({ imageVersion: 'v1.20.1' })]),
    },
    says: 'alloy-node-a runs Alloy v1.19.0, and alloy-node asks for v1.20.1.',
    blind: {
      collectors: known('kubernetes', [collector({ imageVersion: 'latest' })]),
    },
  },
  'versions/outdated': {
    failing: {
      hosts: known('catalog', [
        host({
          self: { ...wellMetrics, version: known('metrics', 'v1.17.2') },
        }),
      ]),
    },
    says: 'pve-01 runs Alloy v1.17.2, and v1.19.0 is known: the newest whose components the checks know.',
    blind: metricsDown(),
  },
  'rollout/unfinished': {
    failing: {
      collectors: known('kubernetes', [
        collector({ desired: 3, rollout: { updated: 1, observed: true } }),
      ]),
    },
    says: '1 of 3 pods of alloy-node are of its newest template: the others run what was asked for before.',
    blind: {
      collectors: known('kubernetes', [
        collector({ rollout: { updated: 1, observed: false } }),
      ]),
    },
  },
  'clustering/name-shared': {
    failing: {
      collectors: known('kubernetes', [
        collector({ name: 'a', clustering: clustered('x') }),
        collector({ name: 'b', clustering: clustered('x') }),
      ]),
    },
    says: 'a and b both have the cluster name x: if one finds the other they become one cluster, and targets go to processes that do not know them.',
    alsoSays:
      'b and a both have the cluster name x: if one finds the other they become one cluster, and targets go to processes that do not know them.',
    blind: { collectors: refused },
  },
  'config/differs-from-git': {
    failing: {
      collectors: known('kubernetes', [
        collector({
          versioned: known('repository', {
            file: 'kubernetes/config.alloy',
            hash: 'c'.repeat(64),
            differsAtLine: 7,
          }),
        }),
      ]),
    },
    says: 'configmap/alloy-node is not what kubernetes/config.alloy says, from line 7 on: it was changed by hand, or a change did not arrive.',
    blind: {
      collectors: known('kubernetes', [
        collector({
          versioned: unknown('repository', 'The entity names no source.'),
        }),
      ]),
    },
  },
  'events/not-arriving': {
    failing: {
      collectors: readsEvents,
      warnings: known('kubernetes', [
        {
          object: 'pod/a',
          namespace: 'monitoring',
          reason: 'BackOff',
          message: 'Back-off restarting',
          count: 3,
          lastAt: TAKEN_AT,
        },
      ]),
    },
    says: 'alloy-node reads the events of Kubernetes, and none reached the log store in ten minutes.',
    // None came, and nobody knows of one.
    blind: { collectors: readsEvents },
  },
  'events/arrive-twice': {
    failing: {
      events: known('logs', [
        { job: 'e', entries: 9, readers: 2, repeated: known('logs', 0) },
      ]),
    },
    says: '2 processes read the events of Kubernetes: each is stored 2 times.',
    blind: {
      events: known('logs', [
        {
          job: 'e',
          entries: 9,
          readers: 1,
          repeated: unknown('logs', 'The log store refuses pipelines.'),
        },
      ]),
    },
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
                version: absent('metrics', 'There is no series of it.'),
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
        clustering: clustered(),
        rollout: { updated: 2, observed: true },
        instances: known('kubernetes', [instance(), instance()]),
      });
      const [reader] = readsEvents.known ? readsEvents.value : [];
      const findings = check.run(
        snapshot({
          collectors: known('kubernetes', [collector(), replicas, reader]),
          services: known('kubernetes', [service(), service(OTLP)]),
          customResources: known('kubernetes', [
            { name: 'a', namespace: 'monitoring', workload: 'a' },
          ]),
          events: known('logs', [
            { job: 'e', entries: 9, readers: 1, repeated: known('logs', 0) },
          ]),
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
      const { says, alsoSays = [] } = table[id];
      expect(failing.map(it => it.summary)).toEqual([says].concat(alsoSays));
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

describe('a node that is not ready', () => {
  const findingOn = (notReady: ClusterNode['notReady']) =>
    runChecks(
      snapshot({
        nodes: known('kubernetes', [
          {
            name: 'worker-01',
            ready: false,
            status: 'NotReady',
            roles: [],
            notReady,
          },
        ]),
        collectors: known('kubernetes', [
          collector({ instances: known('kubernetes', []) }),
        ]),
      }),
    ).find(it => it.check === 'coverage/node-without-collector')!;

  it('is so by its own condition, since another day where it is so for long', () => {
    const { summary, evidence } = findingOn(
      known('kubernetes', {
        since: '2026-11-20T23:59:59Z',
        reason: 'KubeletNotReady',
        message: 'cni plugin not initialized',
      }),
    );
    expect(summary).toBe(
      'worker-01 has no ready alloy-node: the node itself is NotReady since 2026-11-20 23:59 UTC.',
    );
    expect(evidence).toContainEqual({
      kind: 'object',
      object: 'node/worker-01',
      field: 'status.conditions[type=Ready]',
      value:
        'KubeletNotReady since 2026-11-20T23:59:59Z: cni plugin not initialized',
    });
  });

  it.each([undefined, refused])(
    'is not ready, too, where it is not known since when (%j)',
    notReady => {
      const { status, summary, evidence } = findingOn(notReady);
      expect(status).toBe('failing');
      expect(summary).toBe(
        'worker-01 has no ready alloy-node: the node itself is NotReady.',
      );
      expect(evidence).toHaveLength(1);
    },
  );
});

/** The failing finding of the one pod of a collector that waits. */
function pending(change: Partial<Instance>, more: Partial<Snapshot> = {}) {
  const waiting = instance({
    ready: false,
    node: undefined,
    state: 'Pending',
    ...change,
  });
  return runChecks(
    snapshot({
      collectors: known('kubernetes', [
        collector({ instances: known('kubernetes', [waiting]) }),
      ]),
      ...more,
    }),
  ).find(it => it.check === 'instances/pending')!;
}

describe('why a pod is Pending', () => {
  it('is its volume claim, by the state and the class of it', () => {
    const { summary, evidence } = pending(
      {
        reason: 'pod has unbound immediate PersistentVolumeClaims. not found',
        waiting: {
          claims: known('kubernetes', [
            { name: 'wal-0', phase: 'Pending', storageClass: 'rook' },
          ]),
        },
      },
      {
        warnings: known('kubernetes', [
          {
            object: 'pod/alloy-node-a',
            namespace: 'monitoring',
            reason: 'FailedScheduling',
            message: '0/7 nodes are available',
            count: 2,
            lastAt: TAKEN_AT,
          },
        ]),
      },
    );

    expect(summary).toBe(
      'alloy-node-a is Pending: its volume claim wal-0 is Pending, and storage class rook has provisioned no volume.',
    );
    expect(evidence).toMatchObject([
      { object: 'pod/alloy-node-a' },
      { object: 'persistentvolumeclaim/wal-0', value: 'Pending, rook' },
      { field: 'events[reason=FailedScheduling]' },
    ]);
  });

  it('is a claim that is not there', () => {
    const claims = known('kubernetes', [{ name: 'wal-0', phase: 'missing' }]);

    expect(pending({ waiting: { claims } }).summary).toBe(
      'alloy-node-a is Pending: its volume claim wal-0 does not exist.',
    );
  });

  it('is the scheduler’s own word, where its claims were not read', () => {
    const { summary, evidence } = pending({
      reason: '0/7 nodes are available: 7 Insufficient memory.',
      waiting: { claims: refused },
    });

    expect(summary).toBe(
      'alloy-node-a is Pending: 0/7 nodes are available: 7 Insufficient memory.',
    );
    expect(evidence).toContainEqual(
      expect.objectContaining({ kind: 'source', source: 'kubernetes' }),
    );
  });

  it('comes with the tolerations that taints want', () => {
    const { remedy } = pending({
      reason:
        '0/7 nodes are available: 7 node(s) had untolerated taint {a: b}.',
    });

    expect(remedy?.patch).toContain('operator: Exists');
  });
});

describe('releases', () => {
  const running = (version: string) =>
    host({
      name: version,
      self: { ...wellMetrics, version: known('metrics', version) },
    });
  const statuses = (...versions: string[]) =>
    runChecks(snapshot({ hosts: known('catalog', versions.map(running)) }))
      .filter(it => it.check === 'versions/outdated')
      .filter(it => it.subject.kind === 'host')
      .map(it => [it.subject.name, it.status])
      .sort();

  it('may miss one minor release, and any patch', () => {
    expect(statuses('v1.17.9', 'v1.18.0', 'v1.19.0')).toEqual([
      ['v1.17.9', 'failing'],
      ['v1.18.0', 'passing'],
      ['v1.19.0', 'passing'],
    ]);
  });

  it('are held against a newer one that runs in the fleet', () => {
    expect(statuses('v1.18.3', 'v1.21.0-rc.0')).toEqual([
      ['v1.18.3', 'failing'],
      ['v1.21.0-rc.0', 'passing'],
    ]);
  });

  it('are unknown where a process tells none', () => {
    expect(statuses('devel')).toEqual([['devel', 'unknown']]);
  });
});

describe('instances', () => {
  const findings = (...selves: Partial<SelfMetrics>[]) =>
    runChecks(
      snapshot({
        collectors: known('kubernetes', [
          collector({
            instances: known(
              'kubernetes',
              selves.map((self, i) =>
                instance({
                  name: `pod-${i}`,
                  self: { ...wellMetrics, ...self },
                }),
              ),
            ),
          }),
        ]),
      }),
    ).filter(it => it.check === 'instances/silent');

  it('are not called silent by a query that failed', () => {
    const version = unknown('metrics', 'It timed out.');

    expect(findings({ version })).toMatchObject([
      {
        status: 'unknown',
        subject: { name: 'alloy-node' },
        summary:
          'It is not known which instances of alloy-node are silent: It timed out.',
      },
    ]);
  });

  it('are called silent one by one, and those that are heard are not', () => {
    const version = absent('metrics', 'There is no series of it.');

    expect(findings({ version }, {}, { version })).toMatchObject([
      { status: 'failing', subject: { name: 'pod-0' } },
      { status: 'failing', subject: { name: 'pod-2' } },
    ]);
  });

  it('that are not there are neither heard nor silent', () => {
    expect(findings()).toEqual([]);
  });
});

describe('what is known of a part', () => {
  const find = (id: string, change: Partial<Snapshot>) =>
    runChecks(snapshot(change)).filter(it => it.check === id);

  it('leaves replicas unknown whose nodes may or may not be ready', () => {
    const replicas = (...ready: (boolean | null)[]) =>
      find('instances/not-ready', {
        collectors: known('kubernetes', [
          collector({
            kind: 'StatefulSet',
            desired: 2,
            instances: known(
              'kubernetes',
              ready.map(it => instance({ ready: it })),
            ),
          }),
        ]),
      }).map(it => it.status);

    expect(replicas(true, null)).toEqual(['unknown']);
    // Whatever the other is, there are too few.
    expect(replicas(false, null)).toEqual(['failing']);
  });

  it('leaves it unknown what is in force where no process tells its hash', () => {
    const configHash = unknown('metrics', 'It is not collected.');
    expect(
      find('config/not-in-force', {
        collectors: known('kubernetes', [
          collector({
            instances: known('kubernetes', [
              instance({ self: { ...wellMetrics, configHash } }),
            ]),
          }),
        ]),
      }),
    ).toMatchObject([{ status: 'unknown' }]);
  });

  it.each([
    ['2026-11-22T11:19:00.000Z', '41 min'],
    ['2026-11-22T10:01:00.000Z', '119 min'],
    ['2026-11-22T07:00:00.000Z', '5 h'],
  ])('says since when a host is silent: %s, %s ago', (seen, ago) => {
    const [finding] = find('hosts/silent', {
      hosts: known('catalog', [
        host({
          reporting: known('metrics', false),
          lastSeenAt: known('metrics', seen),
        }),
      ]),
    });
    expect(finding.summary).toContain(`its last metrics ${ago} ago`);
  });
});

describe('Services', () => {
  const findings = (id: string, change: Partial<Snapshot>) =>
    runChecks(snapshot(change)).filter(it => it.check === id);
  const nowhere = 'network/service-leads-nowhere';
  const elsewhere = 'clustering/join-leads-elsewhere';

  it('lead nowhere by a port that no pod has', () => {
    const [finding] = findings(
      nowhere,
      served(service({ ...OTLP, deadPorts: ['otlp-grpc'] })),
    );
    expect(finding).toMatchObject({
      status: 'failing',
      summary:
        'Nothing of alloy-cluster is behind port otlp-grpc of Service alloy-otlp: who pushes to it is refused.',
      evidence: [{ value: '2 pods' }, { value: 'not there' }],
    });
  });

  it('leave peers alone where they lead to none, and say that once', () => {
    const alone = served(service({ leadsTo: 0, missing: ['alloy-cluster-0'] }));
    expect(findings(nowhere, alone)).toMatchObject([
      { status: 'failing', summary: expect.stringContaining('each makes a') },
    ]);
    expect(findings(elsewhere, alone)).toEqual([]);
  });

  it('leave out a replica', () => {
    expect(
      findings(
        elsewhere,
        served(service({ leadsTo: 1, missing: ['alloy-cluster-1'] })),
      ),
    ).toMatchObject([
      {
        status: 'failing',
        evidence: [{ value: 'without alloy-cluster-1' }],
      },
    ]);
  });

  it('are no problem of their own where no replica is ready', () => {
    const { collectors, services } = served(service({ leadsTo: 0 }));
    const [replicas] = collectors!.known ? collectors!.value : [];
    const [finding] = findings(nowhere, {
      services,
      collectors: known('kubernetes', [
        {
          ...replicas,
          instances: known('kubernetes', [instance({ ready: false })]),
        },
      ]),
    });
    expect(finding.explainedBy?.check).toBe('instances/not-ready');
  });

  it('are of no concern where there is none, or no pod is wanted', () => {
    expect(findings(nowhere, served())).toEqual([]);
    expect(
      findings(nowhere, {
        ...served(service({ leadsTo: 0 })),
        collectors: known('kubernetes', [
          collector({ name: 'alloy-cluster', desired: 0 }),
        ]),
      }),
    ).toEqual([]);
  });
});

describe('clustering that can not be read', () => {
  const REASON = 'It is started with $(MORE), whose value was not read.';
  const replicas = { kind: 'StatefulSet', desired: 2 } as const;
  const open = collector({
    name: 'open',
    clustering: maybeClustered(),
    ...replicas,
  });
  const inShort = (id: string, change: Partial<Snapshot>) =>
    runChecks(snapshot(change))
      .filter(it => it.check === id)
      .map(it => [it.subject.name, it.status, it.summary]);

  it('leaves it unknown whether names are shared, of all that may share one', () => {
    expect(
      inShort('clustering/name-shared', {
        collectors: known('kubernetes', [
          collector({ name: 'a', clustering: clustered('x') }),
          collector({ name: 'off' }),
          open,
        ]),
      }),
    ).toEqual([
      [
        'a',
        'unknown',
        `It is not known whether a shares its cluster name: The cluster name of open can't be read. ${REASON}`,
      ],
      [
        'open',
        'unknown',
        `It is not known whether cluster names are shared: Whether open is clustered can't be read. ${REASON}`,
      ],
    ]);
  });

  it('does not hide that two others share a name', () => {
    expect(
      inShort('clustering/name-shared', {
        collectors: known('kubernetes', [
          collector({ name: 'a', clustering: clustered('x') }),
          collector({ name: 'b', clustering: clustered('x') }),
          open,
        ]),
      }).map(([name, status]) => [name, status]),
    ).toEqual([
      ['a', 'failing'],
      ['b', 'failing'],
      ['open', 'unknown'],
    ]);
  });

  it('leaves a name unknown of which only the flag is read', () => {
    const nameless = {
      ...clustered(),
      name: maybeClustered('It is a variable.').name,
    };
    expect(
      inShort('clustering/name-shared', {
        collectors: known('kubernetes', [
          collector({ name: 'a', clustering: nameless }),
        ]),
      }),
    ).toEqual([
      [
        'a',
        'unknown',
        'It is not known whether a shares its cluster name: It is a variable.',
      ],
    ]);
  });

  it('is not passed over where peers were asked', () => {
    const asked = (of: typeof open) =>
      inShort('clustering/peers-apart', {
        collectors: known('kubernetes', [of]),
      });

    expect(asked(open)).toEqual([
      [
        'open',
        'unknown',
        `It is not known whom the members of clusters see: Whether open is clustered can't be read. ${REASON}`,
      ],
    ]);
    expect(asked(collector(replicas))).toEqual([]);
  });

  it.each(['network/service-leads-nowhere', 'clustering/join-leads-elsewhere'])(
    'leaves %s unknown, unless a Service that is known fails',
    id => {
      const status = (
        clustering: typeof open.clustering,
        ...services: CollectorService[]
      ) =>
        inShort(id, {
          collectors: known('kubernetes', [
            collector({ name: 'alloy-cluster', clustering, ...replicas }),
          ]),
          services: known('kubernetes', services),
        }).map(it => it[1]);
      const noAddress = {
        ...clustered(),
        joinAddresses: maybeClustered().joinAddresses,
      };

      expect(status(maybeClustered(), service())).toEqual(['unknown']);
      expect(status(noAddress)).toEqual(['unknown']);
      expect(
        status(noAddress, service({ deadPorts: ['a'], strangers: ['b'] })),
      ).toEqual(['failing']);
      expect(status(clustered())).toEqual([]);
      expect(status(clustered(), service())).toEqual(['passing']);
    },
  );
});

describe('log lines', () => {
  it('do not arrive when none came in two minutes of what came steadily', () => {
    const statusOf = (entries: number) =>
      runChecks(
        snapshot({
          logs: known('logs', [
            { job: 'a', entries, entriesBefore: entries, entriesLately: 0 },
          ]),
        }),
      ).find(it => it.check === 'logs/not-arriving')!.status;

    expect(statusOf(500)).toBe('failing');
    // That little may be a pause.
    expect(statusOf(5)).toBe('passing');
  });
});

describe('components', () => {
  const nothing = unknown('metrics', 'It timed out.');

  function statuses(self: SelfMetrics, more: Partial<Snapshot> = {}) {
    return runChecks(
      snapshot({
        collectors: known('kubernetes', [
          collector({ instances: known('kubernetes', [instance({ self })]) }),
        ]),
        hosts: known('catalog', []),
        ...more,
      }),
    )
      .filter(it => it.check === 'components/unhealthy')
      .map(it => [it.status, it.subject.name]);
  }

  it('are not known of a process that says nothing and was not asked', () => {
    expect(statuses({ ...wellMetrics, unhealthyComponents: nothing })).toEqual([
      ['unknown', 'alloy-node'],
    ]);
  });

  it('are ill by what the process itself says, where the store has nothing', () => {
    const ill = [
      { id: 'loki.write.a', health: 'exited', message: 'it ended' } as const,
    ];

    expect(
      statuses(
        { ...wellMetrics, unhealthyComponents: nothing },
        {
          components: known('alloy', [
            { instance: 'alloy-node-a', namespace: 'monitoring', ill },
          ]),
        },
      ),
    ).toEqual([['failing', 'alloy-node-a']]);
  });
});
