import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import createKnex from 'knex';

/**
 * A database for each plugin of a test backend that is closed with it. The
 * test backend's own leaves those of SQLite open, and the timer of their pool
 * keeps the process from ending.
 */
export const databaseInMemory = createServiceFactory({
  service: coreServices.database,
  deps: { lifecycle: coreServices.lifecycle },
  factory({ lifecycle }) {
    const knex = createKnex({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    lifecycle.addShutdownHook(() => knex.destroy());
    return mockServices.database({ knex });
  },
});
