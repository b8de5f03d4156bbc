import { mockServices } from '@backstage/backend-test-utils';
import type { JsonValue } from '@backstage/types';
import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/testDatabases';
import { uglyTexts } from '../__testUtils__/uglyTexts';
import { AlloyDatabase } from './AlloyDatabase';
import { DigestStore } from './DigestStore';

const databases = testDatabases();
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const LAB = 'resource:default/lab';

const at = (time: string, day = '24') => `2026-11-${day}T${time}:00.000Z`;

interface Counted {
  failing: number;
  words?: string;
}

function parse(json: JsonValue): Counted {
  if (typeof (json as { failing?: unknown } | null)?.failing !== 'number') {
    throw new Error('no number');
  }
  return json as unknown as Counted;
}

function storeOn(knex: Knex) {
  const logger = mockServices.logger.mock();
  const database = AlloyDatabase.create({
    database: { getClient: async () => knex },
    logger,
  });
  return { store: DigestStore.create({ database, logger, parse }), logger };
}

describe.each(databases.eachSupportedId())('DigestStore on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(id);
  }, 60_000);

  const latestOf = async (store: DigestStore<Counted>, ref = LAB) =>
    (await store.latest([ref])).get(ref);

  it('gives the latest of each cluster, and nothing of one that it has none of', async () => {
    const { store } = storeOn(knex);
    await store.save(LAB, at('09:00'), { failing: 1 });
    await store.save(LAB, at('09:01'), { failing: 2 });
    await store.save('resource:default/other', at('09:00'), { failing: 3 });

    expect(
      await store.latest([LAB, 'Resource:Default/Other', 'resource:default/c']),
    ).toEqual(
      new Map([
        [LAB, { at: at('09:01'), digest: { failing: 2 } }],
        ['Resource:Default/Other', { at: at('09:00'), digest: { failing: 3 } }],
      ]),
    );
    expect(await store.latest([])).toEqual(new Map());
  });

  it('never has an older one take the place of a newer one', async () => {
    const { store } = storeOn(knex);
    await store.save(LAB, at('09:02'), { failing: 2 });
    await store.save(LAB, at('09:01'), { failing: 1 });
    expect(await latestOf(store)).toEqual({
      at: at('09:02'),
      digest: { failing: 2 },
    });

    const moments = Array.from({ length: 20 }, (_, second) =>
      at('10:00').replace(':00.', `:${10 + ((second * 7) % 20)}.`),
    );
    const replicas = [storeOn(knex), storeOn(knex)];
    await Promise.all(
      moments.map((moment, index) =>
        replicas[index % 2].store.save(LAB, moment, { failing: index }),
      ),
    );
    const last = {
      at: '2026-11-24T10:00:29.000Z',
      digest: { failing: moments.indexOf('2026-11-24T10:00:29.000Z') },
    };
    expect(await latestOf(store)).toEqual(last);
    const between = await store.between({
      entityRefs: [LAB],
      from: at('10:00'),
      to: at('11:00'),
      period: 'hour',
    });
    expect(between.get(LAB)).toEqual([last]);
  });

  it('goes on after a clock that ran ahead was set right', async () => {
    const { store } = storeOn(knex);
    await store.save(LAB, at('09:00', '30'), { failing: 1 });
    await store.save(LAB, at('09:00'), { failing: 2 });

    expect(await latestOf(store)).toEqual({
      at: at('09:00'),
      digest: { failing: 2 },
    });
  });

  it('keeps the last of each hour and of each day, and forgets what is old', async () => {
    const { store } = storeOn(knex);
    const moments = [
      at('23:10', '20'),
      at('23:50', '20'),
      at('08:10', '24'),
      at('08:50', '24'),
      at('09:05', '24'),
    ];
    for (const [failing, moment] of moments.entries()) {
      await store.save(LAB, moment, { failing });
    }
    const saved = async (period: 'hour' | 'day') => {
      const between = await store.between({
        entityRefs: [LAB, 'resource:default/none'],
        from: at('00:00', '01'),
        to: at('00:00', '30'),
        period,
      });
      expect([...between.keys()].filter(it => it !== LAB)).toEqual([]);
      return (between.get(LAB) ?? []).map(it => it.at);
    };
    const hours = [at('23:50', '20'), at('08:50', '24'), at('09:05', '24')];
    expect(await saved('hour')).toEqual(hours);
    expect(await saved('day')).toEqual([at('23:50', '20'), at('09:05', '24')]);

    const now = new Date(at('10:00', '24'));
    await store.forgetOld(now, 30 * DAY_MS);
    expect(await saved('hour')).toEqual(hours.slice(1));
    expect(await saved('day')).toEqual([at('23:50', '20'), at('09:05', '24')]);

    await store.forgetOld(now, 2 * DAY_MS);
    expect(await saved('day')).toEqual([at('09:05', '24')]);
    expect(await latestOf(store)).toBeDefined();
    await store.forgetOld(new Date(now.getTime() + 3 * DAY_MS), 2 * DAY_MS);
    expect(await latestOf(store)).toBeUndefined();
    expect(await saved('day')).toEqual([]);
  });

  it('asks for a thousand clusters in two statements', async () => {
    const { store } = storeOn(knex);
    await store.save(LAB, at('09:00'), { failing: 1 });
    const refs = Array.from({ length: 999 }, (_, n) => `resource:default/${n}`);
    let asked = 0;
    const heard = ({ sql }: { sql: string }) => {
      asked += /^select .* from .digests/.test(sql) ? 1 : 0;
    };
    knex.on('query', heard);
    const latest = await store.latest([...refs, LAB]);
    knex.removeListener('query', heard);

    expect([...latest.keys()]).toEqual([LAB]);
    expect(asked).toBe(2);
  });

  it('says nothing of a digest that another version made', async () => {
    const { store, logger } = storeOn(knex);
    await store.save(LAB, at('09:00'), { failing: 1 });
    await knex('digests').update({ digest: '{"fails":1}' });

    expect(await store.latest([LAB])).toEqual(new Map());
    await store.latest([LAB]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('another version made it'),
    );
    await store.save(LAB, at('09:01'), { failing: 2 });
    expect(await latestOf(store)).toBeDefined();
  });

  it.each(Object.entries(uglyTexts))('takes %s', async (_, words) => {
    const { store } = storeOn(knex);
    await store.save(words, at('09:00'), { failing: 1, words });

    const found = await store.latest([words, LAB]);
    expect([...found.keys()]).toEqual([words]);
    const { digest } = found.get(words)!;
    expect(JSON.stringify(digest.words)).toBe(JSON.stringify(words));
  });
});
