import { SingleFlight } from './SingleFlight';

/** Work that ends when it is told to, and knows when it was stopped. */
function slowWork() {
  let finish = (_: string) => {};
  let fail = (_: Error) => {};
  const signals: AbortSignal[] = [];
  const work = jest.fn(
    (signal: AbortSignal) =>
      new Promise<string>((resolve, reject) => {
        signals.push(signal);
        finish = resolve;
        fail = reject;
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  );
  return {
    work,
    signals,
    finish: (it: string) => finish(it),
    fail: (it: Error) => fail(it),
  };
}

const begun = () => new Promise(setImmediate);

describe('SingleFlight', () => {
  it('does the work once for all who wait', async () => {
    const { work, finish } = slowWork();
    const flights = new SingleFlight<string>();
    const answers = Array.from({ length: 1_000 }, () =>
      flights.join('a', work, new AbortController().signal),
    );
    await begun();
    finish('done');

    expect(new Set(await Promise.all(answers))).toEqual(new Set(['done']));
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('begins anew when it is asked again', async () => {
    const flights = new SingleFlight<number>();
    let count = 0;
    const work = async () => (count += 1);

    expect(await flights.join('a', work)).toBe(1);
    expect(await flights.join('a', work)).toBe(2);
    expect(flights.has('a')).toBe(false);
  });

  it('goes on while one of them waits, and stops with the last', async () => {
    const { work, signals } = slowWork();
    const flights = new SingleFlight<string>();
    const [first, second] = [new AbortController(), new AbortController()];
    const answers = [first, second].map(it =>
      flights.join('a', work, it.signal),
    );
    await begun();

    first.abort(new Error('first left'));
    await expect(answers[0]).rejects.toThrow('first left');
    expect(signals[0].aborted).toBe(false);

    second.abort(new Error('second left'));
    await expect(answers[1]).rejects.toThrow('second left');
    expect(signals[0].aborted).toBe(true);
  });

  it('lets nobody join what is ending', async () => {
    const { work, finish } = slowWork();
    const flights = new SingleFlight<string>();
    const viewer = new AbortController();
    const left = flights
      .join('a', work, viewer.signal)
      .catch((error: Error) => error.message);
    await begun();
    viewer.abort(new Error('left'));
    const next = flights.join('a', work, new AbortController().signal);
    await begun();
    finish('done');

    await expect(left).resolves.toBe('left');
    await expect(next).resolves.toBe('done');
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('tells all of them when the work fails', async () => {
    const { work, fail } = slowWork();
    const flights = new SingleFlight<string>();
    const answers = [flights.join('a', work), flights.join('a', work)];
    await begun();
    fail(new Error('broken'));

    for (const answer of answers) {
      await expect(answer).rejects.toThrow('broken');
    }
  });
});
