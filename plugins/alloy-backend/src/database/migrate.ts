import {
  LoggerService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { isPostgres } from './isPostgres';

const PACKAGE = '@alloy-fleet/backstage-plugin-alloy-backend';
/** Any two numbers that nobody else takes: advisory locks are of a whole database. */
const LOCK = [0x616c6c6f, 0x79];

/**
 * Brings the tables up to date, all in one transaction: whoever is killed in it
 * leaves nothing behind. Replicas that start at the same time wait for each other.
 */
export async function migrate(
  knex: Knex,
  { logger }: { logger: LoggerService },
): Promise<void> {
  const config = { directory: resolvePackagePath(PACKAGE, 'migrations') };
  await knex.transaction(async tx => {
    if (isPostgres(tx)) {
      await tx.raw('select pg_advisory_xact_lock(?, ?)', LOCK);
    }
    try {
      await tx.transaction(inner => inner.migrate.latest(config));
    } catch (error) {
      if (!isLocked(error)) {
        throw error;
      }
      // Nobody migrates who would not hold the lock above, or the row of this one.
      logger.warn(
        'The lock of migrations was left behind by one who ended, and is freed.',
      );
      await tx.migrate.forceFreeMigrationsLock(config);
      await tx.migrate.latest(config);
    }
  });
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.message.includes('already locked');
}
