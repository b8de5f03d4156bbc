import { mockServices } from '@backstage/backend-test-utils';
import type {
  Finding,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/testDatabases';
import { uglyTexts } from '../__testUtils__/uglyTexts';
import { AlloyDatabase } from '../database/AlloyDatabase';
import {
  FailureHistory,
  FollowedCluster,
  FollowedReport,
} from './FailureHistory';

const DAY_MS = 24 * 60 * 60_000;
const config = {
  keepMs: 30 * DAY_MS,
  gapMs: 5 * 60_000,
  watchEveryMs: undefined,
};
const databases = testDatabases();

/** A moment of the day that the tests play on. */
const at = (time: string) => `2026-11-24T${time}:00.000Z`;

function failing(name: string, words: Partial<Finding> = {}): Finding {
  return {
    check: 'coverage/node-without-collector',
    status: 'failing',
    severity: 'critical',
    subject: { kind: 'node', name },
    summary: `${name} has no ready collector.`,
    evidence: [],
    ...words,
  };
}

const passing = failing('lab', {
  status: 'passing',
  subject: { kind: 'cluster', name: 'lab' },
});
const unknown = { ...passing, status: 'unknown' as const };

function report(takenAt: string, ...findings: Finding[]): FollowedReport {
  return {
    entityRef: 'resource:default/lab',
    // Of the snapshot only its moment matters.
    snapshot: { cluster: 'lab', takenAt } as Report['snapshot'],
    findings,
  };
}

function followed(
  options: { asker?: string; cluster?: string; label?: string } = {},
): FollowedCluster {
  const { asker = 'portal', cluster = 'lab', label = cluster } = options;
  return {
    ref: {
      entityRef: `resource:default/${cluster}`,
      cluster: label,
      kubernetesCluster: cluster,
      metricsInstance: 'default',
      logsInstance: 'default',
    },
    asker: { key: asker },
  };
}

function historyOn(
  knex: Knex,
  options: { patienceMs?: number; leftAloneMs?: number } = {},
) {
  const logger = mockServices.logger.mock();
  const history = FailureHistory.create({
    // A test's database may be slow, and is not what is tested.
    patienceMs: 60_000,
    ...options,
    database: AlloyDatabase.create({
      database: { getClient: async () => knex },
      logger,
    }),
    logger,
    config,
  });
  /** Since when findings fail, by their subjects. */
  const look = async (
    time: string,
    findings: Finding[],
    by: FollowedCluster = followed(),
  ) => {
    const told = await history.remember(report(at(time), ...findings), by);
    return Object.fromEntries(
      told.findings.map(it => [it.subject.name, it.since]),
    );
  };
  return { history, look, logger };
}

const since = (firstSeen: string, notFailing?: string, steady = firstSeen) => ({
  firstSeenAt: at(firstSeen),
  notFailingAt: notFailing && at(notFailing),
  steadyFrom: at(steady),
});

describe.each(databases.eachSupportedId())('FailureHistory on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(id);
  }, 60_000);

  it('tells since when findings fail, through a restart of the backend', async () => {
    await historyOn(knex).look('09:00', [passing]);
    await historyOn(knex).look('09:01', [failing('a')]);
    const { look, logger } = historyOn(knex);

    expect(await look('09:02', [failing('a'), failing('b')])).toEqual({
      a: since('09:01', '09:00'),
      b: since('09:02', '09:01'),
    });
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('says nothing of when what passes or is unknown began', async () => {
    const { look } = historyOn(knex);
    await look('09:00', [failing('a')]);

    expect(await look('09:01', [passing])).toEqual({ lab: undefined });
    expect(await look('09:02', [unknown])).toEqual({ lab: undefined });
  });

  it('begins anew what passed, and goes on with what was unknown', async () => {
    const { look } = historyOn(knex);
    await look('09:00', [failing('a'), failing('b')]);
    await look('09:01', [failing('b')]);
    await look('09:02', [unknown]);

    expect(await look('09:03', [failing('a'), failing('b')])).toEqual({
      a: since('09:03', '09:01'),
      b: since('09:00'),
    });
  });

  it('tells for an hour what ended, the latest first', async () => {
    const { history, look } = historyOn(knex);
    await look('09:00', [failing('a'), failing('b'), failing('c')]);
    await look('09:10', [failing('b'), failing('c')]);
    await look('09:20', [unknown]);
    await look('09:30', [failing('c')]);

    const now = await history.remember(
      report(at('09:31'), failing('c')),
      followed(),
    );
    expect(now.ended).toEqual([
      {
        check: 'coverage/node-without-collector',
        severity: 'critical',
        subject: { kind: 'node', name: 'b' },
        summary: 'b has no ready collector.',
        firstSeenAt: at('09:00'),
        lastSeenAt: at('09:10'),
        endedAt: at('09:30'),
      },
      expect.objectContaining({
        subject: { kind: 'node', name: 'a' },
        lastSeenAt: at('09:00'),
        endedAt: at('09:10'),
      }),
    ]);
    // One that fails again has not ended.
    const later = await history.remember(
      report(at('10:25'), failing('b'), failing('c')),
      followed(),
    );
    expect(later.ended).toEqual([]);
  });

  it('changes nothing by a report that comes after a later one', async () => {
    const { look } = historyOn(knex);
    await look('09:00', [failing('a')]);
    await look('09:02', [failing('a')]);

    expect(await look('09:01', [failing('b')])).toEqual({ b: undefined });
    expect(await look('09:03', [failing('a'), failing('b')])).toEqual({
      a: since('09:00'),
      b: since('09:03', '09:02'),
    });
  });

  it('is shared by replicas that look at the same time', async () => {
    const replicas = [historyOn(knex), historyOn(knex), historyOn(knex)];
    const nodes = Array.from({ length: 450 }, (_, index) => `n${index}`);
    for (const { look } of replicas) {
      await look('08:59', [unknown]);
    }
    for (const time of ['09:00', '09:01', '09:02']) {
      await Promise.all(
        replicas.map(it =>
          it.look(
            time,
            nodes.map(name => failing(name)),
          ),
        ),
      );
    }

    const told = await replicas[0].look(
      '09:03',
      nodes.map(it => failing(it)),
    );
    expect(Object.values(told)).toEqual(nodes.map(() => since('09:00')));
    for (const { logger } of replicas) {
      expect(logger.warn).not.toHaveBeenCalled();
    }
  });

  it('takes as many statements for a thousand findings that stay as for one', async () => {
    const { look } = historyOn(knex);
    const nodes = Array.from({ length: 1_000 }, (_, index) => `n${index}`);
    const statements = async (time: string, findings: Finding[]) => {
      let count = 0;
      const heard = () => (count += 1);
      knex.on('query', heard);
      await look(time, findings);
      knex.removeListener('query', heard);
      return count;
    };
    const many = nodes.map(it => failing(it));
    await statements('08:58', [failing('a')]);
    const one = await statements('08:59', [failing('a')]);
    const changing = await statements('09:00', many);

    expect(await statements('09:01', many)).toBe(one);
    expect(changing).toBeLessThan(one + 10);
  });

  it('keeps apart what is asked as different viewers, and lends what one saw', async () => {
    const { history, look } = historyOn(knex);
    const guest = followed({ asker: 'less' });
    await look('09:00', [passing]);
    await look('09:01', [failing('a'), failing('hidden')]);

    // What he does not see is neither told to him nor ended by him.
    const told = await history.remember(
      report(at('09:02'), failing('a')),
      guest,
    );
    expect(told.findings.map(it => it.since)).toEqual([
      since('09:01', '09:00'),
    ]);
    expect(told.ended).toEqual([]);
    expect(await look('09:03', [failing('a'), failing('hidden')])).toEqual({
      a: since('09:01', '09:00'),
      hidden: since('09:01', '09:00'),
    });
  });

  it('begins anew for an entity that stands for another cluster', async () => {
    const { look } = historyOn(knex);
    await look('09:00', [failing('a')]);
    await look('09:00', [failing('a')], followed({ cluster: 'other' }));

    expect(
      await look('09:01', [failing('a')], followed({ label: 'renamed' })),
    ).toEqual({ a: since('09:01') });
  });

  it('forgets what is old', async () => {
    const { history, look } = historyOn(knex);
    await look('09:00', [failing('ended'), failing('a')]);
    await look('09:01', [failing('a')]);
    await look('09:00', [failing('a')], followed({ cluster: 'gone' }));
    const count = async () =>
      Number((await knex('failure_episodes').count({ n: '*' }))[0].n);
    expect(await count()).toBe(3);

    const later = (minutes: number) =>
      new Date(Date.parse(at('09:00')) + config.keepMs + minutes * 60_000);
    await history.forgetOld(later(0));
    expect(await count()).toBe(3);
    await history.forgetOld(later(0.5));
    expect(await knex('failure_views').pluck('entity_ref')).toEqual([
      'resource:default/lab',
    ]);
    expect(await count()).toBe(2);
    await history.forgetOld(later(2));
    expect(await count()).toBe(0);
    expect(await look('09:03', [failing('a')])).toEqual({ a: since('09:03') });
  });

  it('remembers those who looked last, when everybody sees something else', async () => {
    const { look } = historyOn(knex);
    for (let index = 10; index < 35; index += 1) {
      const by = followed({ asker: `user ${index}` });
      await look(`09:${index}`, [failing('a')], by);
    }

    const looked = await knex('failure_views')
      .orderBy('last_at')
      .pluck('last_at');
    expect(looked).toHaveLength(20);
    expect(looked[0]).toBe(at('09:15'));
  });

  it.each(Object.entries(uglyTexts))('takes names with %s', async (_, ugly) => {
    const { history, look } = historyOn(knex);
    const by = followed({ cluster: ugly });
    const found = failing(ugly, { check: ugly, summary: ugly });
    await look('09:00', [found], by);

    expect(await look('09:01', [found], by)).toEqual({
      [ugly]: since('09:00'),
    });
    const now = await history.remember(report(at('09:02')), by);
    expect(now.ended).toEqual([
      expect.objectContaining({ check: ugly, summary: ugly }),
    ]);
  });

  it('goes on after a clock that ran ahead was set right', async () => {
    const { history, look, logger } = historyOn(knex);
    await look('12:00', [failing('a'), failing('b'), failing('c')]);
    await look('12:01', [failing('a'), failing('b')]);

    // Nobody knows how long nobody looked.
    expect(await look('09:00', [failing('a'), failing('d')])).toEqual({
      a: since('09:00'),
      d: since('09:00'),
    });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('a clock ran ahead'),
    );
    const next = await history.remember(
      report(at('09:01'), failing('a')),
      followed(),
    );
    expect(next.findings[0].since).toEqual(since('09:00'));
    expect(next.ended?.map(it => [it.subject.name, it.endedAt])).toEqual([
      ['d', at('09:01')],
      ['b', at('09:00')],
      ['c', at('09:00')],
    ]);
  });

  describe('what began and what ended', () => {
    const hour = { from: at('09:00'), to: at('10:00') };
    const lab = 'resource:default/lab';

    const told = async (
      { history }: ReturnType<typeof historyOn>,
      range = hour,
      refs = [lab, 'resource:default/other', 'resource:default/none'],
    ) => {
      const events = await history.events(refs, range);
      return Object.fromEntries(
        [...events].map(([ref, it]) => [
          ref,
          {
            ...it,
            events: it.events
              .map(
                event =>
                  `${event.at.slice(11, 16)} ${event.subject.name} ${
                    event.kind
                  }`,
              )
              .sort(),
          },
        ]),
      );
    };

    it('is told of several clusters, each time that it happened', async () => {
      const told1 = historyOn(knex);
      const { look } = told1;
      await look('08:59', [failing('early')]);
      await look('09:00', [failing('a')]);
      await look('09:01', []);
      await look('09:02', [failing('a')]);
      await look('09:03', [unknown]);
      await look('09:04', [failing('b')]);
      await look('09:01', [failing('c')], followed({ cluster: 'other' }));
      await look('09:05', [failing('b')], followed({ asker: 'viewer' }));

      expect(await told(told1)).toEqual({
        [lab]: {
          completeFrom: at('08:59'),
          lastAt: at('09:04'),
          events: [
            '09:00 a began',
            '09:00 early ended',
            '09:01 a ended',
            '09:02 a began',
            '09:04 a ended',
            '09:04 b began',
          ],
        },
        'resource:default/other': {
          completeFrom: at('09:01'),
          lastAt: at('09:01'),
          events: ['09:01 c began'],
        },
      });
      const later = { from: at('09:02'), to: at('09:04') };
      expect((await told(told1, later))[lab].events).toEqual(['09:02 a began']);
    });

    it('is complete from when reports came without a gap', async () => {
      const told1 = historyOn(knex);
      await told1.look('09:00', [failing('a')]);
      await told1.look('09:20', []);
      await told1.look('09:21', []);

      expect((await told(told1))[lab]).toEqual({
        completeFrom: at('09:20'),
        lastAt: at('09:21'),
        events: ['09:00 a began', '09:20 a ended'],
      });
    });

    it('is bounded of what comes and goes all day, and says from when on it is whole', async () => {
      const told1 = historyOn(knex);
      await told1.look('08:58', []);
      const [view] = await knex('failure_views').select('id');
      const rows = Array.from({ length: 20_010 }, (_, index) => {
        const moment = new Date(Date.parse(at('08:58')) + index).toISOString();
        return {
          view_id: view.id,
          finding: String(index),
          described: JSON.stringify(failing(String(index))),
          first_seen_at: moment,
          steady_from: moment,
          last_seen_at: moment,
          ended_at: moment,
        };
      });
      await knex.batchInsert('failure_episodes', rows, 100);
      await told1.look('08:59', []);

      const { events, completeFrom } = (
        await told(told1, { from: at('08:00'), to: at('10:00') })
      )[lab];
      expect(events).toHaveLength(40_000);
      expect(completeFrom).toBe(rows[9].ended_at);

      await told1.history.forgetOld(new Date(at('10:00')));
      expect(await knex('failure_episodes').count({ n: '*' })).toEqual([
        { n: id === 'POSTGRES_15' ? '20000' : 20_000 },
      ]);
      expect(await knex('failure_views').pluck('complete_from')).toEqual([
        rows[9].ended_at,
      ]);
    });

    it('is not said to be nothing when it can not be read', async () => {
      const { history, look } = historyOn(knex);
      await look('09:00', [failing('a')]);
      await knex.schema.renameTable('failure_episodes', 'elsewhere');

      await expect(history.events([lab], hour)).rejects.toThrow(
        /^It is not known what began and what ended: The portal's database failed; the log of its backend says why\.$/,
      );
    });
  });

  it('says that nothing is known of it while the database fails', async () => {
    const { history, look, logger } = historyOn(knex);
    await look('09:00', [failing('a')]);
    await knex.schema.renameTable('failure_episodes', 'elsewhere');

    const first = report(at('09:01'), failing('a'));
    for (const _ of [1, 2]) {
      expect(await history.remember(first, followed())).toEqual({
        ...first,
        ended: undefined,
        notRemembered: `The portal's database failed; the log of its backend says why.`,
      });
    }
    expect(logger.warn.mock.calls).toEqual([
      [
        expect.stringContaining(
          'not told since when findings fail, first those of resource:default/lab',
        ),
      ],
    ]);

    await knex.schema.renameTable('elsewhere', 'failure_episodes');
    expect(await look('09:02', [failing('a')])).toEqual({ a: since('09:00') });
    expect(logger.info).toHaveBeenCalledWith(
      'It is told again since when findings fail.',
    );
  });
});

describe('FailureHistory', () => {
  it('goes on by itself when there is a database', async () => {
    const knex = await databases.init('SQLITE_3');
    const getClient = jest
      .fn()
      .mockRejectedValueOnce(new Error('connection refused'))
      .mockResolvedValue(knex);
    const logger = mockServices.logger.mock();
    const history = FailureHistory.create({
      database: AlloyDatabase.create({ database: { getClient }, logger }),
      logger,
      config,
      patienceMs: 60_000,
    });
    const first = report(at('09:00'), failing('a'));

    expect(await history.remember(first, followed())).toMatchObject({
      notRemembered: expect.stringContaining(`The portal's database failed`),
    });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('connection refused'),
    );
    const next = await history.remember(
      report(at('09:01'), failing('a')),
      followed(),
    );
    expect(next.findings[0].since).toEqual(since('09:01'));
    expect(next.ended).toEqual([]);
  });

  describe('with a database that can be slow', () => {
    async function slowHistory(options: { leftAloneMs?: number } = {}) {
      const knex = await databases.init('SQLITE_3');
      const logger = mockServices.logger.mock();
      const database = AlloyDatabase.create({
        database: { getClient: async () => knex },
        logger,
      });
      await database.start();
      const gates: (() => void)[] = [];
      const works: Promise<unknown>[] = [];
      let isSlow = false;
      let asked = 0;
      const history = FailureHistory.create({
        database: {
          transaction: async work => {
            asked += 1;
            const gate = isSlow
              ? new Promise<void>(resolve => gates.push(resolve))
              : undefined;
            const done = Promise.resolve(gate).then(() =>
              database.transaction(work),
            );
            works.push(done);
            return done;
          },
        } as AlloyDatabase,
        logger,
        config,
        patienceMs: 100,
        ...options,
      });
      const look = async (minute: number, cluster = 'lab') => {
        const begunMs = performance.now();
        const told = await history.remember(
          report(at(`09:${10 + minute}`), failing('a')),
          followed({ cluster }),
        );
        const ms = performance.now() - begunMs;
        return { told, ms };
      };
      return {
        look,
        asked: () => asked,
        slow: () => (isSlow = true),
        quick: () => (isSlow = false),
        async answer() {
          gates.splice(0).forEach(it => it());
          await Promise.all(works);
        },
      };
    }

    it('has one slow write cost one report its times, and remembers it when it comes', async () => {
      const { look, slow, quick, answer } = await slowHistory();
      slow();
      const { told, ms } = await look(0);
      expect(told.notRemembered).toBe(
        `The portal's database did not answer within 0.1 s.`,
      );
      expect(told.ended).toBeUndefined();
      expect(ms).toBeLessThan(1_000);

      quick();
      // Others are told at once, though that one still hangs.
      const other = (await look(0, 'other')).told;
      expect(other.findings[0].since?.firstSeenAt).toBe(at('09:10'));
      await answer();
      const next = (await look(1)).told;
      expect(next.findings[0].since?.firstSeenAt).toBe(at('09:10'));
    });

    it('leaves one that hangs alone, and finds by itself that it is back', async () => {
      const { look, slow, quick, asked } = await slowHistory({
        leftAloneMs: 300,
      });
      slow();
      for (const minute of [0, 1, 2]) {
        await look(minute);
      }
      const before = asked();
      const { told, ms } = await look(3);
      expect(told.notRemembered).toContain('tried again in a few seconds');
      expect(ms).toBeLessThan(90);
      expect(asked()).toBe(before);

      await new Promise(resolve => setTimeout(resolve, 320));
      // One tries, and those who come meanwhile wait no longer than he does.
      const looked = await Promise.all([look(4), look(4), look(4)]);
      expect(asked()).toBe(before + 1);
      expect(Math.max(...looked.map(it => it.ms))).toBeLessThan(1_000);

      quick();
      await new Promise(resolve => setTimeout(resolve, 320));
      const back = (await look(5)).told;
      expect(back.notRemembered).toBeUndefined();
      expect(back.findings[0].since?.firstSeenAt).toBe(at('09:15'));
    });
  });
});
