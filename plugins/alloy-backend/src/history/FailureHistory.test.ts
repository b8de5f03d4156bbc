import { mockServices } from '@backstage/backend-test-utils';
import type {
  Finding,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/testDatabases';
import { FailureHistory, Followed } from './FailureHistory';

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

function report(takenAt: string, ...findings: Finding[]): Report {
  return {
    entityRef: 'resource:default/lab',
    // Of the snapshot only its moment matters.
    snapshot: { cluster: 'lab', takenAt } as Report['snapshot'],
    findings,
    ended: [],
    explore: {},
    mayReadConfigurations: true,
  };
}

function followed(
  options: { asker?: string; cluster?: string; label?: string } = {},
): Followed {
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

function historyOn(knex: Knex, options: { patienceMs?: number } = {}) {
  const logger = mockServices.logger.mock();
  const history = FailureHistory.create({
    // A test's database may be slow, and is not what is tested.
    patienceMs: 60_000,
    ...options,
    database: { getClient: async () => knex },
    logger,
    config,
  });
  /** Since when findings fail, by their subjects. */
  const look = async (
    time: string,
    findings: Finding[],
    by: Followed = followed(),
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
      Number((await knex('failures').count({ n: '*' }))[0].n);
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

  it('takes names as they come', async () => {
    const { look } = historyOn(knex);
    const names = [
      '\u0000',
      '\ud800',
      `'; drop table failures; --`,
      'é'.repeat(5_000),
    ];
    await look(
      '09:00',
      names.map(it => failing(it)),
    );

    expect(
      Object.values(
        await look(
          '09:01',
          names.map(it => failing(it)),
        ),
      ),
    ).toEqual(names.map(() => since('09:00')));
  });

  it('gives the report as it is while the database fails', async () => {
    const { look, logger } = historyOn(knex);
    await look('09:00', [failing('a')]);
    await knex.schema.renameTable('failures', 'elsewhere');

    expect(await look('09:01', [failing('a')])).toEqual({ a: undefined });
    expect(await look('09:01', [failing('a')])).toEqual({ a: undefined });
    expect(logger.warn.mock.calls).toEqual([
      [
        expect.stringContaining(
          'not told since when findings fail, first those of resource:default/lab',
        ),
      ],
    ]);

    await knex.schema.renameTable('elsewhere', 'failures');
    expect(await look('09:02', [failing('a')])).toEqual({ a: since('09:00') });
    expect(logger.info).toHaveBeenCalledWith(
      'It is told again since when findings fail.',
    );
  });
});

describe('FailureHistory', () => {
  it('gives the report as it is until there is a database', async () => {
    const knex = await databases.init('SQLITE_3');
    const getClient = jest
      .fn()
      .mockRejectedValueOnce(new Error('connection refused'))
      .mockResolvedValue(knex);
    const logger = mockServices.logger.mock();
    const history = FailureHistory.create({
      database: { getClient },
      logger,
      config,
      patienceMs: 60_000,
    });
    const first = report(at('09:00'), failing('a'));

    expect(await history.remember(first, followed())).toBe(first);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('connection refused'),
    );
    const next = await history.remember(
      report(at('09:01'), failing('a')),
      followed(),
    );
    expect(next.findings[0].since).toEqual(since('09:01'));
  });

  it('waits only for so long, and not again while the database hangs', async () => {
    const knex = await databases.init('SQLITE_3');
    let answer = (_: Knex) => {};
    const getClient = jest.fn(
      () => new Promise<Knex>(resolve => (answer = resolve)),
    );
    const history = FailureHistory.create({
      database: { getClient },
      logger: mockServices.logger.mock(),
      config,
      patienceMs: 100,
    });
    const hanging = report(at('09:00'), failing('a'));
    expect(await history.remember(hanging, followed())).toBe(hanging);
    expect(await history.remember(hanging, followed())).toBe(hanging);
    expect(getClient).toHaveBeenCalledTimes(1);

    answer(knex);
    let told = hanging;
    for (let ms = 1; !told.findings[0].since; ms += 1) {
      const takenAt = new Date(Date.parse(at('09:00')) + ms).toISOString();
      told = await history.remember(report(takenAt, failing('a')), followed());
      await new Promise(setImmediate);
    }
    expect(told.findings[0].since?.firstSeenAt).toBe(at('09:00'));
  });
});
