import { absent, known, unknown } from '@alloy-fleet/alloy-advisor';
import type { KubernetesClient } from './KubernetesClient';
import { readWorkloads } from './readWorkloads';

/** Only DaemonSets are there; the other lists are empty. */
function clientOf(items: unknown[]): KubernetesClient {
  return {
    list: async (path: string, _: unknown, keep: (it: unknown) => unknown) =>
      path.endsWith('/daemonsets')
        ? items.map(keep).filter(it => it !== undefined)
        : [],
  } as Partial<KubernetesClient> as KubernetesClient;
}

function daemonSet(
  container: object,
  labels: object = {},
  status: object = { desiredNumberScheduled: 3 },
) {
  return {
    metadata: { name: 'a', namespace: 'monitoring', generation: 2, labels },
    spec: {
      selector: {
        matchLabels: { app: 'a' },
        matchExpressions: [
          { key: 'tier', operator: 'In', values: ['x', 'y'] },
          { key: 'old', operator: 'DoesNotExist' },
        ],
      },
      template: {
        spec: { containers: [{ name: 'main', image: 'x', ...container }] },
      },
    },
    status,
  };
}

describe('readWorkloads', () => {
  it.each([
    'docker.io/grafana/alloy:v1.19.0',
    'grafana/alloy',
    'registry.example.net:5000/mirror/grafana-alloy:v1.18.1@sha256:0a',
    'alloy-boringcrypto:v1',
  ])('knows Alloy by the image %s', async image => {
    expect(await readWorkloads(clientOf([daemonSet({ image })]))).toHaveLength(
      1,
    );
  });

  it.each(['grafana/alloy-operator:0.6.2', 'grafana/agent', 'alloys/app:1'])(
    'does not take %s for Alloy',
    async image => {
      expect(await readWorkloads(clientOf([daemonSet({ image })]))).toEqual([]);
    },
  );

  it('knows Alloy by its labels where the image has another name', async () => {
    const labels = { 'app.kubernetes.io/name': 'alloy' };

    expect(
      await readWorkloads(clientOf([daemonSet({ image: 'acme/c:1' }, labels)])),
    ).toHaveLength(1);
  });

  it('reads the version, the selector and how many there should be', async () => {
    const image = 'host:5000/grafana/alloy:v1.19.0@sha256:0a';

    expect(
      (await readWorkloads(clientOf([daemonSet({ image })])))[0],
    ).toMatchObject({
      desired: 3,
      imageVersion: 'v1.19.0',
      podSelector: 'app=a,tier in (x,y),!old',
    });
  });

  const unread = (word: string) =>
    unknown(
      'kubernetes',
      `It is started with ${word}, whose value was not read.`,
    );
  const unnamed = absent('kubernetes', 'It is told no cluster name.');

  it.each([
    [['run'], known('kubernetes', false), unnamed],
    [['--cluster.enabled=true'], known('kubernetes', true), unnamed],
    [
      ['--cluster.enabled', '--cluster.name=lab'],
      known('kubernetes', true),
      known('kubernetes', 'lab'),
    ],
    [
      ['--cluster.enabled=false', '--cluster.name', 'lab'],
      known('kubernetes', false),
      known('kubernetes', 'lab'),
    ],
    [
      ['--cluster.enabled=true', '--cluster.name=$(CLUSTER)'],
      known('kubernetes', true),
      unread('--cluster.name=$(CLUSTER)'),
    ],
    [
      ['--cluster.enabled=$(ON)', '--cluster.name=lab'],
      unread('--cluster.enabled=$(ON)'),
      known('kubernetes', 'lab'),
    ],
    [
      ['--cluster.enabled=true', '$(MORE)'],
      unread('$(MORE)'),
      unread('$(MORE)'),
    ],
  ])('reads clustering from %j', async (args, enabled, name) => {
    const [workload] = await readWorkloads(
      clientOf([daemonSet({ image: 'grafana/alloy', args })]),
    );

    expect(workload.clustering).toMatchObject({ enabled, name });
  });

  it.each([
    [
      'a script',
      { image: 'grafana/alloy', command: ['/start.sh'] },
      'How "/start.sh" starts Alloy is not known.',
    ],
    [
      'an image of another name',
      { image: 'acme/telemetry:4' },
      'It is started as the image acme/telemetry:4 says, which was not read.',
    ],
  ])(
    'does not know what %s tells the process',
    async (_, container, reason) => {
      const labels = { 'app.kubernetes.io/name': 'alloy' };
      const [workload] = await readWorkloads(
        clientOf([daemonSet(container, labels)]),
      );

      const open = unknown('kubernetes', reason);
      expect(workload).toMatchObject({
        clustering: { enabled: open, name: open, joinAddresses: open },
        portUnread: reason,
      });
    },
  );

  it('reads where peers are looked for', async () => {
    const args = ['--cluster.join-addresses=a,b:12345'];
    const [workload] = await readWorkloads(
      clientOf([daemonSet({ image: 'grafana/alloy', args })]),
    );

    expect(workload.clustering.joinAddresses).toEqual(
      known('kubernetes', ['a', 'b:12345']),
    );
  });

  it('reads the limit of memory', async () => {
    const limited = {
      image: 'grafana/alloy',
      resources: { limits: { memory: '1Gi' } },
    };
    const [of, without] = await readWorkloads(
      clientOf([daemonSet(limited), daemonSet({ image: 'grafana/alloy' })]),
    );

    expect(of.memoryLimitBytes).toBe(2 ** 30);
    expect(without.memoryLimitBytes).toBeUndefined();
  });

  it.each([
    [
      'counters of zero, which are left out',
      { desiredNumberScheduled: 3, observedGeneration: 2 },
      { updated: 0, ready: 0, unavailable: 0, observed: true },
    ],
    [
      'counts that are still of the change before',
      { observedGeneration: 1, numberReady: 3, updatedNumberScheduled: 3 },
      { updated: 3, ready: 3, unavailable: 0, observed: false },
    ],
    [
      'a status that is not written yet',
      undefined,
      { updated: 0, ready: 0, unavailable: 0, observed: false },
    ],
  ])('reads %s', async (_, status, rollout) => {
    const [workload] = await readWorkloads(
      clientOf([{ ...daemonSet({ image: 'grafana/alloy' }), status }]),
    );

    expect(workload.rollout).toEqual(rollout);
  });

  it('keeps the object, which does not say in a list what it is', async () => {
    const [{ manifest }] = await readWorkloads(
      clientOf([daemonSet({ image: 'grafana/alloy' })]),
    );

    expect(manifest).toMatchObject({
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: { name: 'a', namespace: 'monitoring' },
    });
  });
});
