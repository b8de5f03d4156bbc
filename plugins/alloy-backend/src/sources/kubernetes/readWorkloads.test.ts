import type { KubernetesClient } from './KubernetesClient';
import { readWorkloads } from './readWorkloads';

/** Only DaemonSets are there; the other lists are empty. */
function clientOf(items: unknown[]): KubernetesClient {
  return {
    list: async (path: string, _: unknown, onItem: (it: unknown) => void) =>
      path.endsWith('/daemonsets') && items.forEach(onItem),
  } as Partial<KubernetesClient> as KubernetesClient;
}

function daemonSet(container: object, labels: object = {}) {
  return {
    metadata: { name: 'a', namespace: 'monitoring', labels },
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
    status: { desiredNumberScheduled: 3 },
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

  it.each([
    [['run'], { enabled: false, name: undefined }],
    [['--cluster.enabled=true'], { enabled: true, name: undefined }],
    [
      ['--cluster.enabled', '--cluster.name=lab'],
      { enabled: true, name: 'lab' },
    ],
    [
      ['--cluster.enabled=false', '--cluster.name', 'lab'],
      { enabled: false, name: 'lab' },
    ],
  ])('reads clustering from %j', async (args, clustering) => {
    const [workload] = await readWorkloads(
      clientOf([daemonSet({ image: 'grafana/alloy', args })]),
    );

    expect(workload.clustering).toEqual(clustering);
  });
});
