import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { parseReport } from '@alloy-fleet/backstage-plugin-alloy-common';
import {
  LAB_CLUSTER,
  LAB_ENTITIES,
  LabBackend,
  clusterEntity,
  startLabBackend,
} from '../__testUtils__/startLabBackend';

describe('a portal that looks at clusters by itself', () => {
  const scheduler = mockServices.scheduler();
  let backend: LabBackend;

  beforeAll(async () => {
    backend = await startLabBackend({
      scenario: 'degraded',
      withTelemetry: false,
      entities: [
        // Comes first, and can't be looked at.
        clusterEntity('bad', { 'alloy.grafana.com/cluster': ' ' }),
        ...LAB_ENTITIES,
      ],
      alloy: () => ({ history: { watchEvery: { minutes: 5 } } }),
      features: [
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
      ],
    });
  }, 60_000);

  afterAll(() => backend?.stop());

  it('knows since when something fails though nobody looked', async () => {
    await scheduler.triggerTask('watch-clusters');
    const lookedBefore = new Date().toISOString();

    const { body } = await backend.get(`${LAB_CLUSTER}/report`);
    const { snapshot, findings } = parseReport(body);
    // It is the very report that the portal made, for all who may see the same.
    expect(snapshot.takenAt < lookedBefore).toBe(true);
    expect(
      findings.find(
        it =>
          it.check === 'coverage/node-without-collector' &&
          it.subject.name === 'k8s-worker-03',
      ),
    ).toMatchObject({
      status: 'failing',
      since: { firstSeenAt: snapshot.takenAt, steadyFrom: snapshot.takenAt },
    });
  });
});
