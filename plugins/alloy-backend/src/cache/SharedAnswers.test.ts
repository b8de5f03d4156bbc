import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { Ages, Dated, SharedAnswers } from './SharedAnswers';

class Answer implements Dated {
  readonly sizeBytes = 10;

  constructor(readonly takenAtMs: number, readonly text: string) {}

  toJSON(): JsonObject {
    return { takenAtMs: this.takenAtMs, text: this.text };
  }

  static fromJSON({ takenAtMs, text }: JsonObject) {
    return new Answer(Number(takenAtMs), String(text));
  }
}
const signal = new AbortController().signal;

/** A cache that several replicas share. */
function sharedCache() {
  const values = new Map<string, any>();
  return mockServices.cache.mock({
    get: async key => values.get(key),
    set: async (key, value) => void values.set(key, value),
    delete: async key => void values.delete(key),
  });
}

function setUp(
  cache = sharedCache(),
  ages: Ages | ((answer: Answer) => Ages) = {
    freshMs: 10_000,
    staleMs: 30_000,
  },
) {
  const clock = { nowMs: 100_000_000, notBeforeMs: 0 };
  const logger = mockServices.logger.mock();
  let made = 0;
  const answers = SharedAnswers.create<Answer>({
    cache,
    logger,
    unpack: Answer.fromJSON,
    ages,
    mostBytes: 1_000,
    now: () => clock.nowMs,
    notBeforeMs: () => clock.notBeforeMs,
  });
  const make = jest.fn(async () => {
    made += 1;
    return new Answer(clock.nowMs, `answer ${made}`);
  });
  const get = async (mostMs?: number) =>
    (await answers.get({ key: 'a', signal, mostMs, make })).text;
  return { clock, logger, make, get };
}

const settled = () => new Promise(setImmediate);

describe('SharedAnswers', () => {
  it('gives what is fresh without making it anew', async () => {
    const { clock, get, make } = setUp();

    expect(await get()).toBe('answer 1');
    clock.nowMs += 10_000;
    expect(await get()).toBe('answer 1');
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('gives what is stale at once, and has it renewed for the next', async () => {
    const { clock, get } = setUp();
    await get();
    clock.nowMs += 10_001;

    expect(await get()).toBe('answer 1');
    await settled();
    expect(await get()).toBe('answer 2');
  });

  it('renews once however many ask', async () => {
    const { clock, get, make } = setUp();
    await get();
    clock.nowMs += 10_001;

    await Promise.all(Array.from({ length: 1_000 }, () => get()));
    await settled();
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('does not give what is too old', async () => {
    const { clock, get } = setUp();
    await get();
    clock.nowMs += 30_001;

    expect(await get()).toBe('answer 2');
  });

  it('gives nothing older to one who wants it now', async () => {
    const { clock, get } = setUp();
    await get();
    clock.nowMs += 2_000;
    expect(await get(3_000)).toBe('answer 1');
    clock.nowMs += 2_000;
    expect(await get(3_000)).toBe('answer 2');
  });

  it('takes what another replica made', async () => {
    const cache = sharedCache();
    const theirs = setUp(cache);
    const ours = setUp(cache);

    await theirs.get();
    expect(await ours.get()).toBe('answer 1');
    expect(ours.make).not.toHaveBeenCalled();
  });

  it('looks for nothing in the cache for one who wants it as it is now', async () => {
    const cache = sharedCache();
    const { get } = setUp(cache);

    expect(await get(0)).toBe('answer 1');
    expect(cache.get).not.toHaveBeenCalled();
  });

  it('has each answer say how old it may be, where they differ', async () => {
    const { clock, make, get } = setUp(sharedCache(), ({ text }) =>
      text === 'answer 1'
        ? { freshMs: 60_000, staleMs: 90_000 }
        : { freshMs: 0, staleMs: 0 },
    );
    await get();
    clock.nowMs += 60_000;
    expect(await get()).toBe('answer 1');
    clock.nowMs += 30_001;
    expect(await get()).toBe('answer 2');
    clock.nowMs += 1;
    expect(await get()).toBe('answer 3');
    expect(make).toHaveBeenCalledTimes(3);
  });

  it('forgets what was taken before all became another, of other replicas as well', async () => {
    const cache = sharedCache();
    await setUp(cache).get();
    const { clock, get, make } = setUp(cache);
    await get();
    expect(make).not.toHaveBeenCalled();
    clock.nowMs += 1;
    clock.notBeforeMs = clock.nowMs;

    await get();
    expect(make).toHaveBeenCalledTimes(1);
    await get();
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('lets nobody wait for what was begun before all became another', async () => {
    const { clock, get, make } = setUp();
    let finish = (_: Answer) => {};
    make.mockReturnValueOnce(
      new Promise(resolve => {
        finish = resolve;
      }),
    );
    const before = get();
    await settled();
    clock.notBeforeMs = clock.nowMs + 1;
    clock.nowMs += 2;

    expect(await get()).toBe('answer 1');
    finish(new Answer(clock.nowMs - 2, 'of before'));
    expect(await before).toBe('of before');
    await settled();
    expect(await get()).toBe('answer 1');
  });

  const HOUR_MS = 60 * 60_000;

  it('does not give what was made before the clock was set back, and says so once', async () => {
    const { clock, logger, get } = setUp();
    await get();
    clock.nowMs -= HOUR_MS;

    expect(await get()).toBe('answer 2');
    expect(await get()).toBe('answer 2');
    clock.nowMs -= HOUR_MS;
    expect(await get(3_000)).toBe('answer 3');
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(
        'is of 1970-01-02T03:46:40.000Z, and it is 1970-01-02T02:46:40.000Z only: a clock ran ahead.',
      ),
    );
  });

  it('does not take what a replica made whose clock is ahead', async () => {
    const cache = sharedCache();
    const theirs = setUp(cache);
    const ours = setUp(cache);
    theirs.clock.nowMs += HOUR_MS;
    await theirs.get();

    await ours.get();
    expect(ours.make).toHaveBeenCalledTimes(1);
    expect(ours.logger.warn).toHaveBeenCalledTimes(1);
    // It is in its place in the cache.
    const third = setUp(cache);
    await third.get();
    expect(third.make).not.toHaveBeenCalled();
  });

  it('takes what one made whose clock is a little ahead for new, no longer than any other', async () => {
    const cache = sharedCache();
    const theirs = setUp(cache);
    const ours = setUp(cache, { freshMs: 20, staleMs: 50 });
    theirs.clock.nowMs += 4 * 60_000;
    await theirs.get();

    await ours.get();
    expect(ours.make).not.toHaveBeenCalled();
    expect(ours.logger.warn).not.toHaveBeenCalled();
    // The cache lets it go by its own time as well.
    await cache.delete('a');
    await new Promise(resolve => setTimeout(resolve, 60));
    await ours.get();
    expect(ours.make).toHaveBeenCalledTimes(1);
  });

  it('keeps the old one and tries again when renewing fails', async () => {
    const { clock, get, make } = setUp();
    await get();
    clock.nowMs += 10_001;
    make.mockRejectedValueOnce(new Error('broken'));

    expect(await get()).toBe('answer 1');
    await settled();
    expect(await get()).toBe('answer 1');
    await settled();
    expect(await get()).toBe('answer 2');
  });
});
