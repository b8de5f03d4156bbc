import {
  DatabaseService,
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { parseDigest } from '@alloy-fleet/alloy-advisor';
import {
  LAB_CLUSTER,
  LabBackend,
  startLabBackend,
} from '../__testUtils__/startLabBackend';
import { AlloyDatabase } from '../database/AlloyDatabase';
import { DigestStore } from '../database/DigestStore';

const ENTITY = `resource:default/${LAB_CLUSTER}`;

describe('what a report comes to', () => {
  let backend: LabBackend;
  let database: DatabaseService;

  beforeAll(async () => {
    backend = await startLabBackend({
      scenario: 'healthy',
      withTelemetry: false,
      features: [
        createBackendModule({
          pluginId: 'alloy',
          moduleId: 'reading-what-is-kept',
          register(env) {
            env.registerInit({
              deps: { its: coreServices.database },
              async init({ its }) {
                database = its;
              },
            });
          },
        }),
      ],
    });
  });

  afterAll(() => backend?.stop());

  it('is kept in the database, as whoever sees all is told it', async () => {
    const logger = mockServices.logger.mock();
    const store = DigestStore.create({
      database: AlloyDatabase.create({ database, logger }),
      logger,
      parse: parseDigest,
    });
    const { digest, snapshot } = await backend.report();

    // Nobody waits for it.
    const deadlineMs = Date.now() + 10_000;
    let kept = await store.latest([ENTITY]);
    while (kept.size === 0 && Date.now() < deadlineMs) {
      await new Promise(resolve => setTimeout(resolve, 50));
      kept = await store.latest([ENTITY]);
    }
    expect(kept.get(ENTITY)).toEqual({ at: snapshot.takenAt, digest });
  });
});
