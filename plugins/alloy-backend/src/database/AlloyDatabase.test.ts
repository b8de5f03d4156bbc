import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { pausableDatabase } from '../__testUtils__/pausableDatabase';
import { testDatabases } from '../__testUtils__/testDatabases';
import { AlloyDatabase } from './AlloyDatabase';

const databases = testDatabases();
const logger = mockServices.logger.mock();

const on = (knex: Knex, deadlineMs?: number) =>
  AlloyDatabase.create({
    database: { getClient: async () => knex },
    logger,
    deadlineMs,
  });

const digest = (entityKey: string) => ({
  entity_key: entityKey,
  entity_ref: entityKey,
  made_at: '2026-11-24T09:00:00.000Z',
  digest: '{}',
});

describe.each(databases.eachSupportedId())('AlloyDatabase on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    jest.clearAllMocks();
    knex = await databases.init(id);
  }, 60_000);

  it('is asked for once, and again only where it was away', async () => {
    const getClient = jest
      .fn()
      .mockRejectedValueOnce(new Error('connection refused'))
      .mockResolvedValue(knex);
    const database = AlloyDatabase.create({ database: { getClient }, logger });

    await database.start();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('connection refused'),
    );
    const count = () =>
      database.transaction(tx => tx('digests').count({ n: '*' }));
    await Promise.all([count(), count()]);
    await count();
    expect(getClient).toHaveBeenCalledTimes(2);
  });

  it('is said to be slow to open where it is, and opened further', async () => {
    let open = () => {};
    const getClient = jest.fn(
      () => new Promise<Knex>(resolve => (open = () => resolve(knex))),
    );
    const database = AlloyDatabase.create({
      database: { getClient },
      logger,
      startMs: 20,
    });

    await database.start();
    expect(logger.warn.mock.calls).toEqual([
      [expect.stringContaining('did not open within 0.02 s')],
    ]);
    expect(logger.warn).not.toHaveBeenCalledWith(
      expect.stringContaining('away'),
    );
    open();
    expect(await database.transaction(tx => tx('digests').select())).toEqual(
      [],
    );
    expect(getClient).toHaveBeenCalledTimes(1);
  });

  it('leaves the tables alone where migrations are skipped', async () => {
    const database = AlloyDatabase.create({
      database: { getClient: async () => knex, migrations: { skip: true } },
      logger,
    });

    await expect(
      database.transaction(tx => tx('digests').select()),
    ).rejects.toThrow(/digests/);
    expect(await knex.schema.hasTable('knex_migrations')).toBe(false);
  });

  it('keeps nothing of what failed halfway', async () => {
    const database = on(knex);

    await expect(
      database.transaction(async tx => {
        await tx('digests').insert(digest('a'));
        throw new Error('halfway');
      }),
    ).rejects.toThrow('halfway');
    expect(await database.transaction(tx => tx('digests').select())).toEqual(
      [],
    );
  });

  it('says the end of what a database says, where its reason stands', async () => {
    const long = 'x'.repeat(5_000);
    const failing = on(knex).transaction(tx => tx('nowhere').insert({ long }));

    await expect(failing).rejects.toThrow(/^.{0,310}$/s);
    await expect(failing).rejects.toThrow(/nowhere/);
  });

  it('goes on after a transaction that took too long', async () => {
    const database = on(knex, 300);
    await database.start();
    let finish = () => {};
    const slow = database.transaction(async tx => {
      await tx('digests').insert(digest('slow'));
      await new Promise<void>(resolve => (finish = resolve));
    });

    await expect(slow).rejects.toThrow('did not answer within 0.3 s');
    finish();
    const rows = await on(knex).transaction(tx => tx('digests').select());
    // PostgreSQL is told that nobody waits; SQLite has only one connection.
    expect(rows.map(it => it.entity_key)).toEqual(
      id === 'POSTGRES_15' ? [] : ['slow'],
    );
  });
});

const postgres = databases.eachSupportedId().flat().includes('POSTGRES_15');

(postgres ? describe : describe.skip)('AlloyDatabase on PostgreSQL', () => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init('POSTGRES_15');
  }, 60_000);

  it('goes on by itself after the way to it was cut, with every connection in use', async () => {
    const way = await pausableDatabase(knex);
    try {
      const database = on(way.knex, 1_000);
      const count = () =>
        database.transaction(tx => tx('digests').count({ n: '*' }));
      await Promise.all([count(), count(), count()]);

      way.cut();
      for (let round = 0; round < 2; round += 1) {
        const asked = await Promise.allSettled(
          Array.from({ length: 5 }, count),
        );
        expect(new Set(asked.map(it => it.status))).toEqual(
          new Set(['rejected']),
        );
      }
      way.mend();
      let told: unknown;
      for (let tries = 0; told === undefined && tries < 20; tries += 1) {
        told = await count().catch(() => undefined);
      }
      expect(told).toEqual([{ n: '0' }]);
    } finally {
      await way.close();
    }
  });

  it('does once more what the database ended for another', async () => {
    const database = on(knex);
    await database.transaction(tx =>
      tx('digests').insert([digest('a'), digest('b')]),
    );
    let begun = 0;
    let both = () => {};
    const bothBegan = new Promise<void>(resolve => (both = resolve));
    const update = (first: string, second: string) =>
      database.transaction(async tx => {
        const set = (key: string) =>
          tx('digests').where('entity_key', key).update({ digest: first });
        await set(first);
        begun += 1;
        if (begun === 2) {
          both();
        }
        await bothBegan;
        await set(second);
      });

    await Promise.all([update('a', 'b'), update('b', 'a')]);
    expect(begun).toBe(3);
  });
});
