import { describeWithPrometheus } from '@alloy-fleet/lab';
import { alertingRules } from '@alloy-fleet/alloy-advisor/metrics';
import type {
  Finding,
  Report,
  Severity,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { digestInShort } from '../__testUtils__/digestInShort';
import {
  LAB_CLUSTER,
  LabBackend,
  startLabBackend,
} from '../__testUtils__/startLabBackend';

/** What fails without being explained by something else, and under each what it explains. */
type Expected = Record<string, readonly string[]>;

/** `critical instances/pending alloy-cluster-1` */
function inShort({ severity, check, subject }: Finding): string {
  return `${severity} ${check} ${subject.name}`;
}

/** The failing findings by what explains them in the end; pods of a Deployment without their random part. */
function failing(
  { findings }: Report,
  ...severities: Severity[]
): Record<string, string[]> {
  const failures = findings.filter(
    it => it.status === 'failing' && severities.includes(it.severity),
  );
  const causeOf = ({ explainedBy }: Finding) =>
    failures.find(
      it =>
        it.check === explainedBy?.check &&
        it.subject.kind === explainedBy.subject.kind &&
        it.subject.name === explainedBy.subject.name,
    );
  const byCause: Record<string, string[]> = {};
  for (const finding of failures) {
    let root = finding;
    for (let it = causeOf(root); it; it = causeOf(root)) {
      root = it;
    }
    byCause[inShort(root)] ??= [];
    if (root !== finding) {
      byCause[inShort(root)].push(inShort(finding));
    }
  }
  Object.values(byCause).forEach(it => it.sort());
  return byCause;
}

interface ExpectedWorld {
  expected: Expected;
  info: readonly string[];
  /** What all of it comes to. */
  digest: ReturnType<typeof digestInShort>;
  /** What is followed: whether peers join by it, and how many pods it leads to. */
  services: readonly (readonly [string, boolean, number])[];
  /** Of some findings a piece of their evidence. */
  proofs?: readonly [check: string, subject: string, evidence: object][];
}

const NOTES = {
  port: 'info network/peer-port-name, at 1',
  connections: 'info otlp/pinned-connections, at 1',
  positions: 'info storage/not-kept, at 1',
};

/** What a cluster of seven nodes comes to in which only notes are found. */
const WELL: ExpectedWorld['digest'] = {
  state: 'well',
  open: { critical: 0, sources: [] },
  causes: [NOTES.port, NOTES.connections, NOTES.positions],
  collectors: '3',
  instances: '10 of 10 ready',
  hosts: '3 of 3 reporting',
  nodes: '7 of 7 ready',
  covered: 7,
  versions: ['13 v1.19.0'],
  areVersionsWhole: true,
  isLate: false,
  isSeriesKnown: true,
};

/** Nothing is wrong that loses data, or will. */
const HEALTHY: ExpectedWorld = {
  digest: WELL,
  expected: {},
  services: [
    ['alloy-cluster-cluster', true, 2],
    ['alloy-otlp', false, 2],
  ],
  info: [
    // True of it: the port of the headless Service is named http.
    'info network/peer-port-name alloy-cluster',
    // gRPC clients stay with one of the two replicas.
    'info otlp/pinned-connections alloy-cluster',
    // Its positions are on an emptyDir.
    'info storage/not-kept alloy-kube-events',
  ],
};

/**
 * What recordings/README.md says is wrong in each world, found through the
 * whole way: real answers of a real API server, a real Prometheus with what
 * real collectors said of themselves, and their own API.
 */
const WORLDS: Record<string, ExpectedWorld> = {
  healthy: HEALTHY,
  // The same on a single node, as kind and k3s have it.
  'fleet-1': {
    ...HEALTHY,
    digest: {
      ...WELL,
      instances: '4 of 4 ready',
      nodes: '1 of 1 ready',
      covered: 1,
      versions: ['7 v1.19.0'],
    },
  },
  degraded: {
    digest: {
      ...WELL,
      state: 'critical',
      causes: [
        'critical coverage/node-without-collector, at 1, explains 2, loses 1 nodes',
        // The node that the killed one should cover.
        'critical instances/oom-killed, at 1, explains 2, loses 1 nodes',
        'critical instances/pending, at 1, explains 2',
        // The lines that were given up.
        'critical loki-write/refused, at 3, explains 7, loses linesPerSecond',
        'critical hosts/silent, at 1',
        'warning config/not-in-force, at 2, explains 2',
        'warning components/unhealthy, at 1',
        'warning config/load-failed, at 1',
        NOTES.port,
        NOTES.connections,
        NOTES.positions,
      ],
      instances: '7 of 10 ready',
      hosts: '2 of 3 reporting',
      nodes: '6 of 7 ready',
      covered: 5,
      versions: ['9 v1.19.0'],
      areVersionsWhole: false,
    },
    // alloy-cluster-1 has no address yet.
    services: [
      ['alloy-cluster-cluster', true, 1],
      ['alloy-otlp', false, 1],
    ],
    expected: {
      // k8s-worker-03 is dead.
      'critical coverage/node-without-collector k8s-worker-03': [
        'warning instances/silent alloy-node-txpnd',
        // A pod of the job ran there.
        'warning scrape/failing lab-lon1-uk',
      ],
      // alloy-node on k8s-worker-02 is OOM-killed over and over.
      'critical instances/oom-killed alloy-node-pzd79': [
        'critical coverage/node-without-collector k8s-worker-02',
        'warning instances/silent alloy-node-pzd79',
      ],
      // alloy-cluster-1 is Pending: its volume is not provisioned.
      'critical instances/pending alloy-cluster-1': [
        'critical instances/not-ready alloy-cluster',
        'warning instances/silent alloy-cluster-1',
      ],
      // alloy-node on k8s-cp-02 runs another configuration than its ConfigMap.
      'warning config/not-in-force alloy-node-n2g9n': [
        'warning config/differs-between-pods alloy-node',
      ],
      // alloy-kube-events was reloaded with what parses and does not evaluate.
      'warning config/not-in-force alloy-kube-events-66b98f57cd-9lp4l': [
        'warning components/unhealthy alloy-kube-events-66b98f57cd-9lp4l',
      ],
      // vyos-01 with what does not parse.
      'warning config/load-failed vyos-01': [],
      // rpi-01 is silent.
      'critical hosts/silent rpi-01': [],
      // The log store answers 429.
      'critical loki-write/refused alloy-node-488nn': [
        'critical logs/not-arriving lab-lon1-uk',
        'critical loki-write/dropping alloy-node-488nn',
        'warning loki-write/late alloy-node-488nn',
      ],
      'critical loki-write/refused alloy-node-9sjxz': [
        'critical loki-write/dropping alloy-node-9sjxz',
        'warning loki-write/late alloy-node-9sjxz',
      ],
      'critical loki-write/refused alloy-node-rxcs9': [
        'critical loki-write/dropping alloy-node-rxcs9',
        'warning loki-write/late alloy-node-rxcs9',
      ],
      // The ruler answers 500.
      'warning components/unhealthy alloy-cluster-0': [],
    },
    info: [
      'info network/peer-port-name alloy-cluster',
      'info otlp/pinned-connections alloy-cluster',
      'info storage/not-kept alloy-kube-events',
    ],
    proofs: [
      [
        'coverage/node-without-collector',
        'k8s-worker-03',
        {
          object: 'node/k8s-worker-03',
          value: expect.stringMatching(
            /^NodeStatusUnknown since \S+Z: Kubelet stopped posting/,
          ),
        },
      ],
      [
        'instances/pending',
        'alloy-cluster-1',
        {
          object: 'persistentvolumeclaim/wal-alloy-cluster-1',
          value: 'Pending, rook-ceph-block',
        },
      ],
      [
        'instances/oom-killed',
        'alloy-node-pzd79',
        { value: expect.stringMatching(/^OOMKilled at /) },
      ],
      [
        'components/unhealthy',
        'alloy-cluster-0',
        { value: expect.stringContaining('500 Internal Server Error') },
      ],
      [
        'components/unhealthy',
        'alloy-kube-events-66b98f57cd-9lp4l',
        { value: expect.stringContaining('unrecognized block name') },
      ],
      [
        'loki-write/refused',
        'alloy-node-488nn',
        { kind: 'query', value: '100 %', threshold: '> 0.05' },
      ],
    ],
  },
  misconfigured: {
    // Nobody covers less for it, and what is lost is lost in silence.
    digest: {
      ...WELL,
      state: 'critical',
      causes: [
        'critical discovery/every-node, at 1, explains 6, loses samplesPerSecond',
        'critical clustering/block-without-process, at 1, explains 1',
        'critical placement/singleton-on-replicas, at 1',
        'warning clustering/daemonset-is-clustered, at 1',
        NOTES.connections,
        NOTES.positions,
      ],
      instances: '11 of 11 ready',
      // One is silent.
      areVersionsWhole: false,
    },
    // It is not clustered: nobody joins by a Service.
    services: [['alloy-otlp', false, 2]],
    expected: {
      // The DaemonSet is clustered.
      'warning clustering/daemonset-is-clustered alloy-node': [],
      // Every pod scrapes every node, most of what is scraped more than once;
      // one of the seven is silent for it.
      'critical discovery/every-node alloy-node': [
        'critical clustering/targets-scraped-twice lab-lon1-uk',
        'critical remote-write/failing alloy-node-7ksrl',
        'critical remote-write/failing alloy-node-9xjml',
        'critical remote-write/failing alloy-node-cq449',
        'critical remote-write/failing alloy-node-twjzr',
        'warning instances/silent alloy-node-rd5zt',
      ],
      // Two replicas with clustering blocks, and no --cluster.enabled.
      'critical clustering/block-without-process alloy-cluster': [
        'critical rules/without-leader alloy-cluster',
      ],
      // kube-events has two replicas.
      'critical placement/singleton-on-replicas alloy-kube-events': [],
    },
    info: [
      'info otlp/pinned-connections alloy-cluster',
      'info storage/not-kept alloy-kube-events',
    ],
    proofs: [
      [
        'discovery/every-node',
        'alloy-node',
        { kind: 'config', file: 'config.alloy', line: 100 },
      ],
      [
        'clustering/block-without-process',
        'alloy-cluster',
        { kind: 'object', value: 'no --cluster.enabled' },
      ],
      [
        'clustering/targets-scraped-twice',
        LAB_CLUSTER,
        { kind: 'query', threshold: '> 1.2' },
      ],
    ],
  },
};

describeWithPrometheus('the recorded worlds, through the whole way', () => {
  describe.each(Object.entries(WORLDS))('%s', (scenario, world) => {
    let backend: LabBackend;
    let report: Report;

    beforeAll(async () => {
      backend = await startLabBackend({
        scenario,
        alloy: () => ({ collectors: { podProxy: true } }),
      });
      report = await backend.report('operator');
    }, 240_000);

    afterAll(() => backend?.stop());

    it('has what is wrong in it, each with what follows from it, and nothing else', () => {
      expect(
        report.snapshot.sources.filter(it => it.status !== 'answered'),
      ).toEqual([]);
      expect(failing(report, 'critical', 'warning')).toEqual(world.expected);
    });

    // The counters of rule sync stand still between the recorded moments.
    it('claims nothing of rules that nobody was seen to sync', () => {
      const synced = report.findings.filter(
        it => it.check === 'rules/sync-failing',
      );
      expect(synced.map(it => it.status)).toEqual(['unknown']);
    });

    // No roles may be read there: what the components do proves that they may.
    it('leaves no critical check unknown', () => {
      const open = report.findings.filter(
        it => it.status === 'unknown' && it.severity === 'critical',
      );
      expect(open.map(inShort)).toEqual([]);
      const proven = report.findings.filter(it => it.check === 'rbac/missing');
      expect(proven.map(it => [it.subject.name, it.status]).sort()).toEqual([
        ['alloy-cluster', 'passing'],
        ['alloy-kube-events', 'passing'],
        ['alloy-node', 'passing'],
      ]);
    });

    it('follows to its pods what peers join by and what is pushed to', () => {
      const { services } = report.snapshot;
      const found = services.known ? services.value : [];
      expect(
        found.map(it => [it.name, it.joinsPeers, it.leadsTo]).sort(),
      ).toEqual(world.services);
      expect(
        found.flatMap(it => [it.deadPorts, it.missing, it.strangers]).flat(),
      ).toEqual([]);
    });

    it('comes to its digest', () => {
      expect(digestInShort(report.digest)).toEqual(world.digest);
    });

    it('has what is worth knowing of it, and nothing else', () => {
      expect(Object.keys(failing(report, 'info')).sort()).toEqual(world.info);
    });

    it('proves everything that fails, and says what to do', () => {
      const failures = report.findings.filter(it => it.status === 'failing');
      const bare = failures.filter(
        it => it.evidence.length === 0 || !it.remedy?.text,
      );
      expect(bare).toEqual([]);
      for (const [check, name, evidence] of world.proofs ?? []) {
        const finding = failures.find(
          it => it.check === check && it.subject.name === name,
        );
        expect(finding?.evidence).toContainEqual(
          expect.objectContaining(evidence),
        );
      }
    });

    it('pages somebody for what the portal shows as failing, and for nothing else', async () => {
      const url = `${backend.lab.url('mimir')}/prometheus/api/v1/query`;
      const firing = new Set<string>();
      for (const { rules } of alertingRules({ cluster: LAB_CLUSTER })) {
        for (const { expr, labels } of rules) {
          const answer = await fetch(url, {
            method: 'POST',
            headers: { 'X-Scope-OrgID': 'lab' },
            body: new URLSearchParams({ query: expr }),
          });
          const { status, data } = await answer.json();
          expect([labels.check, status]).toEqual([labels.check, 'success']);
          if (data.result.length > 0) {
            firing.add(labels.check);
          }
        }
      }
      const shown = report.findings
        .filter(it => it.status === 'failing')
        .map(it => it.check);
      const alerts = alertingRules({ cluster: LAB_CLUSTER })
        .flatMap(it => it.rules)
        .map(it => it.labels.check);

      expect([...firing].sort()).toEqual(
        [...new Set(shown)].filter(it => alerts.includes(it)).sort(),
      );
    });
  });
});
