import { mockServices } from '@backstage/backend-test-utils';
import { workersSchema } from '../config/workers';
import { WorkerPool } from '../workers/WorkerPool';

/** A pool of real workers, one unless told otherwise, which ends when the tests of the file do. */
export function testWorkers(
  config: Parameters<typeof workersSchema.parse>[0] = { threads: 1 },
) {
  const logger = mockServices.logger.mock();
  const workers = WorkerPool.create({
    config: workersSchema.parse(config),
    logger,
  });
  afterAll(() => workers.close());
  return { workers, logger };
}
