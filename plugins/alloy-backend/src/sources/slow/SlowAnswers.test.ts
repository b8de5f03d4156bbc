import { setTimeout as sleep } from 'node:timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import { z } from 'zod';
import { SlowAnswers } from './SlowAnswers';

/** A cache that several replicas share. */
function sharedCache() {
  const values = new Map<string, any>();
  return mockServices.cache.mock({
    get: async key => values.get(key),
    // As a cache elsewhere would hold it.
    set: async (key, value) =>
      void values.set(key, JSON.parse(JSON.stringify(value))),
  });
}

/** A source that takes so long, by a clock that stands still else. */
function setUp(costMs: number, cache = sharedCache()) {
  const clock = { nowMs: 100_000_000 };
  const source = { costMs, asked: 0, hangs: false, fails: false };
  const answers = SlowAnswers.create({
    shape: z.string(),
    cache,
    logger: mockServices.logger.mock(),
    now: () => clock.nowMs,
  });
  const get = async (how: { patienceMs?: number } = {}) =>
    answers.get({
      key: 'a',
      patience: AbortSignal.timeout(how.patienceMs ?? 5_000),
      make: async (_signal, note) => {
        source.asked += 1;
        const name = `answer ${source.asked}`;
        while (source.hangs) {
          await sleep(2);
        }
        clock.nowMs += source.costMs;
        if (source.fails) {
          throw new Error('The store is away.');
        }
        note('Cut off.');
        return name;
      },
    });
  const value = async (how?: Parameters<typeof get>[0]) =>
    (await get(how)).value;
  return { clock, source, get, value };
}

const settled = () => sleep(5);

describe('SlowAnswers', () => {
  it('asks a quick source for every report', async () => {
    const { clock, value } = setUp(100);

    expect(await value()).toBe('answer 1');
    clock.nowMs += 1;
    expect(await value()).toBe('answer 2');
  });

  it('asks it once for all who wait at the same time', async () => {
    const { source, value } = setUp(100);

    await Promise.all([value(), value(), value()]);
    expect(source.asked).toBe(1);
  });

  it('says when it was asked, how long that took and what was lacking', async () => {
    const { clock, get } = setUp(3_000);
    const before = clock.nowMs;

    const { takenAtMs, costMs, notes } = await get();
    expect({ takenAtMs, costMs, notes }).toEqual({
      takenAtMs: before,
      costMs: 3_000,
      notes: ['Cut off.'],
    });
  });

  it('asks a slow one the more seldom the longer it takes', async () => {
    const { clock, source, value } = setUp(10_000);
    await value();
    clock.nowMs += 25_000;
    await value();

    expect(source.asked).toBe(1);
  });

  it('gives what a slow one said last while it is asked anew', async () => {
    const { clock, source, value } = setUp(10_000);
    await value();
    clock.nowMs += 60_000;
    source.hangs = true;

    expect(await value()).toBe('answer 1');
    source.hangs = false;
    await settled();
    expect(await value()).toBe('answer 2');
  });

  it('says that it takes longer when nothing is there yet, and goes on asking', async () => {
    const { source, value } = setUp(10_000);
    source.hangs = true;

    await expect(value({ patienceMs: 5 })).rejects.toMatchObject({
      status: 'timed-out',
      message: expect.stringContaining('the next report may have it'),
    });
    source.hangs = false;
    await settled();
    expect(await value()).toBe('answer 1');
    expect(source.asked).toBe(1);
  });

  it('gives a quick one that has become slow as it was, until it is too old', async () => {
    const { clock, source, value } = setUp(100);
    await value();
    source.hangs = true;
    clock.nowMs += 4 * 60_000;
    expect(await value({ patienceMs: 5 })).toBe('answer 1');

    clock.nowMs += 2 * 60_000;
    await expect(value({ patienceMs: 5 })).rejects.toThrow('longer to answer');
    source.hangs = false;
  });

  it('hides no failure behind what was said before', async () => {
    const { clock, source, value } = setUp(10_000);
    await value();
    clock.nowMs += 60_000;
    source.fails = true;
    await value();
    await settled();

    await expect(value()).rejects.toThrow('The store is away.');
    source.fails = false;
    expect(await value()).toBe('answer 4');
  });

  it('asks anew after the clock was set back, also while it was being asked', async () => {
    const { clock, source, get, value } = setUp(10_000);
    await value();
    clock.nowMs -= 60 * 60_000;
    expect(await value()).toBe('answer 2');

    clock.nowMs += 60 * 60_000;
    source.costMs = -60 * 60_000;
    expect(await get()).toMatchObject({ value: 'answer 3', costMs: 0 });
    source.costMs = 60 * 60_000;
    expect(await get()).toMatchObject({ value: 'answer 4', costMs: 120_000 });
  });

  it('takes what another replica was told', async () => {
    const cache = sharedCache();
    const theirs = setUp(3_000, cache);
    const ours = setUp(3_000, cache);
    await theirs.value();
    ours.clock.nowMs = theirs.clock.nowMs + 5_000;

    expect(await ours.get()).toMatchObject({
      value: 'answer 1',
      costMs: 3_000,
      notes: ['Cut off.'],
    });
    expect(ours.source.asked).toBe(0);
  });

  it('takes nothing from the cache that is not as it was put there', async () => {
    const cache = sharedCache();
    const theirs = setUp(3_000, cache);
    const ours = setUp(3_000, cache);
    await theirs.value();
    const kept = await cache.get<any>('a');
    await cache.set('a', { ...kept, json: kept.json.slice(1) });

    expect(await ours.value()).toBe('answer 1');
    expect(ours.source.asked).toBe(1);
  });
});
