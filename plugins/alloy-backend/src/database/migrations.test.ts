import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/testDatabases';
import { AlloyDatabase } from './AlloyDatabase';

const databases = testDatabases();
const logger = mockServices.logger.mock();
const directory = resolvePackagePath(
  '@alloy-fleet/backstage-plugin-alloy-backend',
  'migrations',
);
/** The last of the version that had `failures`. */
const FAILURES = '20261124000000_failures.js';
const TABLES = [
  'digests',
  'digest_history',
  'failure_views',
  'failure_episodes',
];

const databaseOn = (knex: Knex, service: Partial<DatabaseService> = {}) =>
  AlloyDatabase.create({
    database: { getClient: async () => knex, ...service },
    logger,
  });

const at = (time: string) => `2026-11-24T${time}:00.000Z`;

const oldView = {
  id: 'view',
  cluster: 'cluster',
  entity_ref: 'resource:default/lab',
  last_at: at('09:05'),
  unknowns: '{"some/check":{"scopes":["*"]}}',
};
const oldFailure = (finding: string, ended_at: string | null = null) => ({
  view_id: 'view',
  finding,
  described: JSON.stringify({ summary: `${finding} \u0000` }),
  first_seen_at: at('09:00'),
  not_failing_at: at('08:59'),
  steady_from: at('09:01'),
  last_seen_at: ended_at && at('09:02'),
  ended_at,
});

async function hasTables(knex: Knex) {
  const has = await Promise.all(TABLES.map(it => knex.schema.hasTable(it)));
  return Object.fromEntries(TABLES.map((it, index) => [it, has[index]]));
}

const all = (there: boolean) =>
  Object.fromEntries(TABLES.map(it => [it, there]));

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    jest.clearAllMocks();
    knex = await databases.init(id);
  }, 60_000);

  const migrate = () => databaseOn(knex).transaction(async () => {});

  it('go up, down and up again', async () => {
    await migrate();
    expect(await hasTables(knex)).toEqual(all(true));

    await knex.migrate.rollback({ directory }, true);
    expect(await hasTables(knex)).toEqual(all(false));
    expect(await knex.schema.hasTable('failures')).toBe(false);
    await migrate();
    expect(await hasTables(knex)).toEqual(all(true));
  });

  it('take over all that an earlier version remembered, and give it back', async () => {
    for (let name = ''; name !== FAILURES; ) {
      const [, [done]] = await knex.migrate.up({ directory });
      name = path.basename(done);
    }
    const failures = [
      oldFailure('open'),
      oldFailure('ended', at('09:04')),
      ...Array.from({ length: 2_000 }, (_, n) => oldFailure(`n${n}`)),
    ].sort((a, b) => (a.finding < b.finding ? -1 : 1));
    await knex('failure_views').insert(oldView);
    await knex.batchInsert('failures', failures, 100);

    await migrate();
    const sorted = (rows: { finding: string }[]) =>
      rows.sort((a, b) => (a.finding < b.finding ? -1 : 1));
    const taken = await knex('failure_episodes').select();
    expect(sorted(taken.map(({ id: _, ...it }) => it))).toEqual(failures);
    expect(await knex('failure_views').select()).toEqual([
      expect.objectContaining(oldView),
    ]);
    expect(await knex.schema.hasTable('failures')).toBe(false);

    // One that failed before as well goes back as it is now.
    await knex('failure_episodes').insert([
      oldFailure('ended', at('09:06')),
      oldFailure('ended', null),
    ]);
    await knex.migrate.down({ directory });
    expect(sorted(await knex('failures').select())).toEqual(
      failures.map(it => (it.finding === 'ended' ? oldFailure('ended') : it)),
    );
    expect(await knex('failure_views').select()).toEqual([oldView]);
  });

  it('are made once by replicas that start at the same time', async () => {
    const replicas = Array.from({ length: 5 }, () =>
      id === 'POSTGRES_15'
        ? knexFactory({
            client: 'pg',
            connection: knex.client.config.connection,
          })
        : knex,
    );
    try {
      const databasesOfReplicas = replicas.map(it => databaseOn(it));
      await Promise.all(
        databasesOfReplicas.map(it => it.transaction(async () => {})),
      );

      expect(await hasTables(knex)).toEqual(all(true));
      const done = await knex('knex_migrations').pluck('name');
      expect(done).toEqual([...new Set(done)]);
      expect(logger.warn).not.toHaveBeenCalled();
    } finally {
      await Promise.all(replicas.map(it => it !== knex && it.destroy()));
    }
  });

  it('free a lock that was left behind', async () => {
    await migrate();
    await knex.migrate.down({ directory });
    await knex('knex_migrations_lock').update({ is_locked: 1 });

    await migrate();
    expect(await hasTables(knex)).toEqual(all(true));
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('left behind'),
    );
  });
});

/** What a process writes with knex before it is killed, or ends. */
async function killedWriting(config: Knex.Config, halfway: string) {
  const script = `
    const knex = require('knex')(${JSON.stringify(config)});
    knex.transaction(async knex => {
      ${halfway}
      process.stdout.write('halfway');
      await new Promise(() => setInterval(() => {}, 1_000));
    });
  `;
  const child = spawn(process.execPath, ['-e', script], {
    cwd: __dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  expect(String(said)).toBe('halfway');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe.each(databases.eachSupportedId())(
  'a process that is killed on %s',
  id => {
    let folder: string;
    let config: Knex.Config;
    let knex: Knex;

    beforeEach(async () => {
      jest.clearAllMocks();
      folder = mkdtempSync(path.join(tmpdir(), 'alloy-killed-'));
      const { client, connection } = (await databases.init(id)).client.config;
      config =
        id === 'POSTGRES_15'
          ? { client, connection }
          : {
              client: 'better-sqlite3',
              connection: { filename: path.join(folder, 'alloy.sqlite') },
              useNullAsDefault: true,
            };
      knex = knexFactory(config);
    }, 60_000);

    afterEach(async () => {
      await knex.destroy();
      rmSync(folder, { recursive: true });
    });

    it('in the middle of migrating leaves nothing, and the next migrates', async () => {
      const database = databaseOn(knex);
      await killedWriting(
        config,
        `await knex.migrate.latest({ directory: ${JSON.stringify(
          directory,
        )} });`,
      );

      expect(await hasTables(knex)).toEqual(all(false));
      await database.transaction(async () => {});
      expect(await hasTables(knex)).toEqual(all(true));
      expect(logger.warn).not.toHaveBeenCalled();
    });

    it('in the middle of a write leaves what was there, and the next writes', async () => {
      const database = databaseOn(knex);
      await database.transaction(tx => tx('failure_views').insert(oldView));
      await killedWriting(
        config,
        `await knex('failure_views').update({ last_at: 'half' });`,
      );

      const rows = await database.transaction(async tx => {
        await tx('failure_views').update({ unknowns: '{}' });
        return tx('failure_views').select('last_at', 'unknowns');
      });
      expect(rows).toEqual([{ last_at: oldView.last_at, unknowns: '{}' }]);
    });
  },
);
