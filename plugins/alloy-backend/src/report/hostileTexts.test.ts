import {
  LAB_CLUSTER,
  LabBackend,
  clusterEntity,
  startLabBackend,
} from '../__testUtils__/startLabBackend';
import { WorkerPool } from '../workers/WorkerPool';

const WHICH =
  /the configuration of monitoring\/alloy-cluster \(config\.alloy, 8\.0 MiB\) took more than 64 MiB of memory \(alloy\.workers\.memoryMiB\) and was given up\. Divide it among several collectors/;

/** Larger than the Kubernetes API takes a ConfigMap for, so that it is too much for any worker. */
function hostileConfigMap(): string {
  const block = 'discovery.kubernetes "a" {\n  role = "pod"\n}\n';
  const text = block.repeat(Math.floor((8 * 1024 * 1024) / block.length));
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'alloy-cluster', namespace: 'monitoring' },
    data: { 'config.alloy': text },
  });
}

describe('a configuration that is too much', () => {
  let backend: LabBackend;

  beforeAll(async () => {
    backend = await startLabBackend({
      scenario: 'healthy',
      withTelemetry: false,
      entities: [clusterEntity(LAB_CLUSTER)],
      alloy: () => ({
        workers: { threads: 1, memoryMiB: 64, timeout: { minutes: 1 } },
      }),
    });
    backend.lab.setFault('kubernetes', {
      path: '/configmaps/alloy-cluster',
      body: hostileConfigMap(),
    });
  });

  it('is unknown, with what was too much, and the rest of the report stands', async () => {
    const { snapshot, findings } = await backend.report();
    const collectors = snapshot.collectors.known
      ? snapshot.collectors.value
      : [];
    const configurations = Object.fromEntries(
      collectors.map(it => [it.name, it.configuration]),
    );
    const { 'alloy-cluster': hostile, ...others } = configurations;

    expect(hostile).toMatchObject({
      known: false,
      reason: expect.stringMatching(WHICH),
    });
    expect(Object.keys(others).length).toBeGreaterThan(0);
    expect(Object.values(others).every(it => it.known)).toBe(true);

    const statusOf = (check: string, name: string) =>
      findings.find(it => it.check === check && it.subject.name === name);
    expect(statusOf('config/invalid', 'alloy-cluster')).toMatchObject({
      status: 'unknown',
      summary: expect.stringMatching(WHICH),
    });
    // Its manifest is as well known as before.
    expect(statusOf('resources/not-set', 'alloy-cluster')?.status).not.toBe(
      'unknown',
    );
    expect(statusOf('config/invalid', 'alloy-node')).toMatchObject({
      status: 'passing',
    });
  });

  it('is not shown, and it is said why', async () => {
    const { status, body } = await backend.get(
      `${LAB_CLUSTER}/collectors/monitoring/alloy-cluster/configuration`,
    );

    expect(status).toBe(503);
    expect(body.error.message).toMatch(WHICH);
  });

  it('leaves no worker behind when the portal ends', async () => {
    const close = jest.spyOn(WorkerPool.prototype, 'close');
    await backend.stop();
    expect(close).toHaveBeenCalledTimes(1);
    await close.mock.results[0].value;
  });
});
