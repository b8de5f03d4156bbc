import { setTimeout as sleep } from 'node:timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import { CircuitBreakingCache } from './CircuitBreakingCache';

function setUp(leftAloneMs = 60_000) {
  const state = {
    values: new Map<string, any>(),
    asked: 0,
    hangs: false,
    fails: false,
  };
  const answer = async <T>(work: () => T): Promise<T> => {
    state.asked += 1;
    if (state.hangs) {
      await new Promise(() => {});
    }
    if (state.fails) {
      throw new Error('ECONNREFUSED');
    }
    return work();
  };
  const logger = mockServices.logger.mock();
  const cache = CircuitBreakingCache.create({
    cache: mockServices.cache.mock({
      get: async key => answer(() => state.values.get(key)),
      set: async (key, value) =>
        answer(() => void state.values.set(key, value)),
      delete: async key => answer(() => void state.values.delete(key)),
    }),
    logger,
    patienceMs: 20,
    leftAloneMs,
  });
  return { state, cache, logger };
}

describe('CircuitBreakingCache', () => {
  it('is the cache that it has', async () => {
    const { cache, logger } = setUp();

    await cache.set('a', 1);
    expect(await cache.get('a')).toBe(1);
    await cache.delete('a');
    expect(await cache.get('a')).toBeUndefined();
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it.each(['hangs', 'fails'] as const)(
    'has nothing when the cache %s, and does not ask it again at once',
    async how => {
      const { cache, state } = setUp();
      await cache.set('a', 1);
      state[how] = true;

      expect(await cache.get('a')).toBeUndefined();
      const asked = state.asked;
      await cache.set('b', 2);
      expect(await cache.get('a')).toBeUndefined();
      expect(state.asked).toBe(asked);
    },
  );

  it('says once that the cache is away, and that it is back', async () => {
    const { cache, state, logger } = setUp(20);
    await cache.set('a', 1);
    state.fails = true;
    for (let round = 0; round < 3; round += 1) {
      await cache.get('a');
      await sleep(25);
    }
    expect(logger.warn.mock.calls).toEqual([
      [
        'The cache does not answer; all goes on without it: Error: ECONNREFUSED',
      ],
    ]);

    state.fails = false;
    while ((await cache.get('a')) !== 1) {
      await sleep(5);
    }
    expect(logger.info).toHaveBeenCalledWith('The cache answers again.');
  });
});
