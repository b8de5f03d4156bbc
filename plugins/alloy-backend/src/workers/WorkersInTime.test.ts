import { setTimeout as sleep } from 'node:timers/promises';
import { unknown } from '@alloy-fleet/alloy-advisor';
import { writtenAlloy } from '../__testUtils__/writtenAlloy';
import type { Workers } from './Workers';
import { WorkersInTime } from './WorkersInTime';

const INPUT = {
  collector: writtenAlloy(''),
  repository: unknown('repository', 'Not asked.'),
};

const ABOUT = {
  doing: 'Reading the configuration of monitoring/alloy (config.alloy, 1 B)',
  advice: 'Divide it.',
  id: 'a',
};

/** Workers that answer after a while, and hear when nobody waits. */
function setUp(timeoutMs: number) {
  const signals: AbortSignal[] = [];
  const slow = { ms: 0 };
  const run = async (
    _name: string,
    _input: unknown,
    { signal }: { signal?: AbortSignal },
  ) => {
    signals.push(signal!);
    await sleep(slow.ms, undefined, { ref: false });
    return { readsEvents: true };
  };
  const workers = WorkersInTime.create({
    workers: { run } as unknown as Workers,
    timeoutMs,
  });
  const read = (signal?: AbortSignal) =>
    workers.run('readCollector', INPUT, { ...ABOUT, signal });
  return { slow, signals, read };
}

describe('WorkersInTime', () => {
  it('gives what is there in time', async () => {
    expect(await setUp(60_000).read()).toEqual({ readsEvents: true });
  });

  it('waits no longer than a report may take, and says so of what was late', async () => {
    const { slow, signals, read } = setUp(60);
    slow.ms = 60_000;

    await expect(read()).rejects.toMatchObject({
      name: 'SourceFailure',
      status: 'timed-out',
      message: expect.stringMatching(
        /^Reading the configuration of monitoring\/alloy .* was not done within the 0\.06 s that a report may take \(alloy\.gathering\.timeout\)/,
      ),
    });
    expect(signals[0].aborted).toBe(true);
    // Nothing is begun after that.
    await expect(read()).rejects.toThrow('alloy.gathering.timeout');
    expect(signals).toHaveLength(1);
  });

  it('leaves them some time where sources took all of it', async () => {
    const { slow, read } = setUp(400);
    await sleep(420);
    slow.ms = 10;

    expect(await read()).toEqual({ readsEvents: true });
  });

  it('tells them when the last viewer has left', async () => {
    const { slow, signals, read } = setUp(60_000);
    slow.ms = 30;
    const left = new AbortController();
    const reading = read(left.signal);
    left.abort(new Error('left'));

    await reading;
    expect(signals[0].reason).toEqual(new Error('left'));
  });
});
