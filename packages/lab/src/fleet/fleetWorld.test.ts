import { LabClock } from '../clock/LabClock';
import { KubernetesDoor } from '../kubernetes';
import { ServedDoor, TABLE, serveDoor } from '../kubernetes/testing/serveDoor';
import type { Labels } from '../prometheus';
import type { MovingSeries } from '../telemetry/motion/MovingSeries';
import { clonesOf } from './Clone';
import { fleetWorld } from './fleetWorld';

const MONITORING = '/api/v1/namespaces/monitoring';

describe('a fleet', () => {
  let door: ServedDoor;

  beforeAll(async () => {
    const world = (await fleetWorld('fleet-2000'))!;
    const clock = LabClock.live({ recordedAtMs: world.recordedAtMs });
    door = await serveDoor(await KubernetesDoor.open({ world, clock }));
  });

  afterAll(() => door.close());

  it('is one pod of the DaemonSet a node', async () => {
    const nodes = await door.get('/api/v1/nodes?limit=5000');
    const pods = await door.get(
      `${MONITORING}/pods?labelSelector=app.kubernetes.io/instance=alloy-node`,
    );

    const names = (items: any[]) => items.map(it => it.metadata.name).sort();
    const on = pods.items.map((it: any) => it.spec.nodeName).sort();
    expect(on).toHaveLength(2_000);
    expect(new Set(names(pods.items)).size).toBe(2_000);
    expect(on).toEqual(names(nodes.items));
  });

  it('has few that are out of order, as the workload says', async () => {
    const { status } = await door.get(
      '/apis/apps/v1/namespaces/monitoring/daemonsets/alloy-node',
    );
    expect(status).toMatchObject({
      desiredNumberScheduled: 2_000,
      numberReady: 1_996,
      numberUnavailable: 4,
    });

    const table = await door.get(
      `${MONITORING}/pods?includeObject=None`,
      TABLE,
    );
    const states = table.rows.map((it: any) => it.cells[2]);
    expect(
      states.filter((it: string) => it === 'CrashLoopBackOff'),
    ).toHaveLength(2);
    const nodes = await door.get('/api/v1/nodes?includeObject=None', TABLE);
    expect(
      nodes.rows.filter((it: any) => it.cells[1] === 'NotReady'),
    ).toHaveLength(2);
  });

  it('reaches its pods by the endpoints of their Service', async () => {
    const { items } = await door.get(
      '/apis/discovery.k8s.io/v1/namespaces/monitoring/endpointslices?labelSelector=kubernetes.io/service-name=alloy-node',
    );
    const endpoints = items.flatMap((it: any) => it.endpoints);
    expect(endpoints).toHaveLength(2_000);
    expect(endpoints.filter((it: any) => it.conditions.ready)).toHaveLength(
      1_996,
    );
  });

  it('answers for its pods what the recorded one answered', async () => {
    const [clone] = clonesOf(1);
    const answer = await door.ask(
      `${MONITORING}/pods/${clone.pod}:12345/proxy/-/ready`,
      { as: 'operator' },
    );
    expect(await answer.text()).toBe('Alloy is ready.\n');
  });

  it('has the series that views and checks read of each, under its own names', async () => {
    const world = (await fleetWorld('fleet-1000'))!;
    const series = (name: string, labels: object): MovingSeries => ({
      labels: { __name__: name, cluster: 'lab-lon1-uk', ...labels },
      target: { key: 'a', seed: 1, intervalMs: 30_000, phaseMs: 0 },
      valueAt: () => 1,
      bornMs: -Infinity,
      endsMs: Infinity,
      endsStale: false,
    });
    const self = { pod: 'alloy-node-hp9hd', node: 'k8s-worker-01' };
    const recorded = [
      series('alloy_build_info', self),
      series('go_goroutines', self),
      series('up', { instance: 'k8s-worker-01' }),
      series('alloy_build_info', { pod: 'alloy-cluster-0' }),
    ];

    const all = [...world.change!.series(recorded)];
    expect(all.slice(0, 4)).toEqual(recorded);
    // Two of 993 are out of order and silent.
    expect(all).toHaveLength(4 + 2 * 991);
    const [clone] = clonesOf(1);
    expect(all[4].labels).toEqual({
      ...recorded[0].labels,
      pod: clone.pod,
      node: clone.node,
    });
    expect(all[5].labels.instance).toBe(clone.node);
    expect(all[4].target.intervalMs).toBe(60_000);
  });

  it('lost its dead nodes in the past', async () => {
    const { items } = await door.get('/api/v1/nodes?limit=5000');
    const lost = items.flatMap((it: any) =>
      it.status.conditions.filter(
        ({ type, status }: any) => type === 'Ready' && status !== 'True',
      ),
    );
    expect(lost).toHaveLength(2);
    for (const { lastTransitionTime } of lost) {
      expect(Date.parse(lastTransitionTime)).toBeLessThan(Date.now());
    }
  });

  it('is none by another name, and none of too many nodes', async () => {
    expect(await fleetWorld('healthy')).toBeUndefined();
    expect(await fleetWorld('fleet-many')).toBeUndefined();
    await expect(fleetWorld('fleet-0')).rejects.toThrow('1 to 20000 nodes');
    await expect(fleetWorld('fleet-999999')).rejects.toThrow(
      'a fleet has 1 to 20000 nodes',
    );
  });
});

describe('a fleet of fewer nodes than were recorded', () => {
  it.each([1, 3, 6])('runs all that there is on %d nodes', async count => {
    const world = (await fleetWorld(`fleet-${count}`))!;
    const clock = LabClock.live({ recordedAtMs: world.recordedAtMs });
    const door = await serveDoor(await KubernetesDoor.open({ world, clock }));
    try {
      const nodes = (await door.get('/api/v1/nodes')).items.map(
        (it: any) => it.metadata.name,
      );
      expect(nodes).toHaveLength(count);

      const pods = (await door.get(`${MONITORING}/pods`)).items;
      const workloadOf = ({ metadata }: any) =>
        metadata.labels['app.kubernetes.io/instance'];
      expect(
        pods
          .filter((it: any) => workloadOf(it) === 'alloy-node')
          .map((it: any) => it.spec.nodeName)
          .sort(),
      ).toEqual([...nodes].sort());
      expect(
        pods.filter((it: any) => workloadOf(it) !== 'alloy-node'),
      ).toHaveLength(4);
      for (const pod of pods) {
        expect(nodes).toContain(pod.spec.nodeName);
      }

      const { status } = await door.get(
        '/apis/apps/v1/namespaces/monitoring/daemonsets/alloy-node',
      );
      expect(status).toMatchObject({
        desiredNumberScheduled: count,
        numberReady: count,
      });
      const slices = await door.get(
        '/apis/discovery.k8s.io/v1/namespaces/monitoring/endpointslices',
      );
      const names = new Set(pods.map((it: any) => it.metadata.name));
      for (const { targetRef, nodeName } of slices.items.flatMap(
        (it: any) => it.endpoints,
      )) {
        expect(names).toContain(targetRef.name);
        expect(nodes).toContain(nodeName);
      }
    } finally {
      await door.close();
    }
  });

  it('has the series and the logs of what is left, where it is now', async () => {
    const { series, streams } = (await fleetWorld('fleet-1'))!.change!;
    const labels: Labels[] = [
      { job: 'kubelet', instance: 'k8s-worker-01' },
      { job: 'kubelet', instance: 'k8s-worker-02' },
      { job: 'ksm', instance: '10.0.0.1:80', node: 'k8s-cp-01' },
      { job: 'alloy', pod: 'alloy-node-hp9hd', node: 'k8s-worker-01' },
      { job: 'alloy', pod: 'alloy-node-pzd79', node: 'k8s-worker-02' },
      { job: 'alloy', pod: 'alloy-cluster-0', node: 'k8s-worker-02' },
      { job: 'cadvisor', pod: 'demo-a', instance: 'k8s-worker-04' },
      { job: 'node', instance: 'rpi-01' },
    ];
    const left = [
      { job: 'kubelet', instance: 'k8s-worker-01' },
      { job: 'alloy', pod: 'alloy-node-hp9hd', node: 'k8s-worker-01' },
      { job: 'alloy', pod: 'alloy-cluster-0', node: 'k8s-worker-01' },
      { job: 'cadvisor', pod: 'demo-a', instance: 'k8s-worker-01' },
      { job: 'node', instance: 'rpi-01' },
    ];

    const recorded = labels.map(it => ({ labels: it }));
    expect(
      [...series(recorded as unknown as MovingSeries[])].map(it => it.labels),
    ).toEqual(left);
    expect(
      streams(labels.map(it => ({ labels: it, entries10m: 1, entries2m: 1 }))),
    ).toEqual(left.map(it => ({ labels: it, entries10m: 1, entries2m: 1 })));
  });
});
