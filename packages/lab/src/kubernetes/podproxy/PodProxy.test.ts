import { LabClock } from '../../clock/LabClock';
import { loadWorld } from '../../world';
import { KubernetesDoor } from '../KubernetesDoor';
import { ServedDoor, serveDoor } from '../testing/serveDoor';

describe('the pod proxy', () => {
  let door: ServedDoor;
  const startedAtMs = Date.now();

  beforeAll(async () => {
    const world = await loadWorld('degraded');
    const { recordedAtMs } = world;
    const clock = LabClock.live({ recordedAtMs, startedAtMs });
    door = await serveDoor(await KubernetesDoor.open({ world, clock }));
  });

  afterAll(() => door.close());

  function proxy(
    target: string,
    path: string,
    as: 'operator' | 'reader' = 'operator',
  ) {
    return door.ask(
      `/api/v1/namespaces/monitoring/pods/${target}/proxy/${path}`,
      { as },
    );
  }

  it('answers what the collector answered', async () => {
    const peers = await proxy('alloy-cluster-0:12345', 'api/v0/web/peers');
    expect(await peers.json()).toMatchObject([
      { name: 'alloy-cluster-0', isSelf: true, state: 'participant' },
    ]);
    expect(peers.headers.get('content-type')).toBeNull();

    const target = 'http:alloy-cluster-0:12345';
    const healthy = await proxy(target, '-/healthy');
    expect(healthy.status).toBe(500);
    expect(await healthy.text()).toBe(
      'unhealthy components: mimir.rules.kubernetes\n',
    );
    expect((await proxy(target, '-/ready')).status).toBe(200);
  });

  it('answers components and one component, their times moved', async () => {
    const target = 'alloy-cluster-0:12345';
    const list = await proxy(target, 'api/v0/web/components');
    const components = await list.json();
    const ids = components.map((it: { localID: string }) => it.localID);
    expect(ids).toContain('prometheus.scrape.alloy');
    for (const { health } of components) {
      const agoMs = startedAtMs - Date.parse(health.updatedTime);
      expect(agoMs).toBeGreaterThan(0);
      expect(agoMs).toBeLessThan(60 * 60_000);
    }

    const one = await proxy(
      target,
      'api/v0/web/components/prometheus.scrape.alloy',
    );
    expect(await one.json()).toHaveProperty('debugInfo');
    const none = await proxy(target, 'api/v0/web/components/no.such');
    expect(none.status).toBe(404);
  });

  it('is closed to a reader', async () => {
    const refused = await proxy('alloy-cluster-0:12345', '-/ready', 'reader');
    expect(refused.status).toBe(403);
  });

  it.each([
    ['a collector that did not answer', 'alloy-node-pzd79:12345'],
    ['a pod that is no collector', 'kube-state-metrics-7d8bcdbd8-pc6kj:12345'],
    ['another port', 'alloy-cluster-0:8080'],
  ])('cannot reach %s', async (_what, target) => {
    const answer = await proxy(target, 'api/v0/web/peers');
    expect(answer.status).toBe(503);
    const { message } = await answer.json();
    expect(message).toMatch(
      /^error trying to reach service: dial tcp .*: connect: connection refused$/,
    );
  });

  it('knows no pod without an address, and none that is not there', async () => {
    const pending = await proxy('alloy-cluster-1:12345', '-/ready');
    expect(pending.status).toBe(400);
    expect(await pending.json()).toMatchObject({
      message: 'address not allowed',
    });
    expect((await proxy('alloy-cluster-9:12345', '-/ready')).status).toBe(404);
  });
});
