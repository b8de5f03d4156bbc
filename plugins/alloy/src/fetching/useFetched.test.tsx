import { act, renderHook } from '@testing-library/react';
import { ResponseError } from '@backstage/errors';
import { Asking, useFetched } from './useFetched';

const INTERVAL_MS = 60_000;
const RENEWAL = { intervalMs: INTERVAL_MS };

/** Answers that a test gives one by one. */
function requests() {
  const made: {
    key: string;
    signal: AbortSignal;
    answer(value: string): Promise<void>;
    fail(error: Error): Promise<void>;
  }[] = [];
  const fetchOf =
    (key: string) =>
    ({ signal }: Asking<string>) =>
      new Promise<string>((resolve, reject) => {
        made.push({
          key,
          signal,
          answer: value => act(async () => resolve(value)),
          fail: error => act(async () => reject(error)),
        });
      });
  return { made, fetchers: { a: fetchOf('a'), b: fetchOf('b') } };
}

function refusal(status: number): Promise<Error> {
  const body = { error: { name: 'Error', message: 'No.' } };
  return ResponseError.fromResponse({
    ok: false,
    status,
    statusText: 'No',
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () => JSON.stringify(body),
    json: async () => body,
  } as unknown as Response);
}

function renderFetched() {
  const { made, fetchers } = requests();
  const api = {};
  const hook = renderHook(
    (key: 'a' | 'b') =>
      useFetched({ api, key, fetch: fetchers[key], renewal: RENEWAL }),
    { initialProps: 'a' },
  );
  return { made, ...hook };
}

describe('useFetched', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('keeps what was there when a refresh fails, and says why', async () => {
    const { made, result } = renderFetched();
    await made[0].answer('first');
    act(() => result.current.refresh());
    expect(result.current).toMatchObject({ value: 'first', loading: true });

    await made[1].fail(new Error('gone'));
    expect(result.current).toMatchObject({
      value: 'first',
      error: { message: 'gone' },
      loading: false,
    });
  });

  it.each([401, 403, 404])(
    'shows nothing any more once the answer is a %s',
    async status => {
      const { made, result } = renderFetched();
      await made[0].answer('first');
      act(() => result.current.refresh());
      await made[1].fail(await refusal(status));

      expect(result.current.value).toBeUndefined();
      expect(result.current.error).toMatchObject({ statusCode: status });

      act(() => result.current.refresh());
      await made[2].fail(new Error('gone'));
      expect(result.current.value).toBeUndefined();
    },
  );

  it.each([429, 500, 503])(
    'keeps what was there when the answer is a %s',
    async status => {
      const { made, result } = renderFetched();
      await made[0].answer('first');
      act(() => result.current.refresh());
      await made[1].fail(await refusal(status));

      expect(result.current).toMatchObject({
        value: 'first',
        error: { statusCode: status },
      });
    },
  );

  it('fetches again once the interval is over', async () => {
    const { made, result } = renderFetched();
    await made[0].answer('first');
    await act(() => jest.advanceTimersByTimeAsync(INTERVAL_MS));
    await made[1].answer('second');

    expect(result.current).toMatchObject({ value: 'second', loading: false });
  });

  it('ends the request of a key that nobody asks for any more', async () => {
    const { made, result, rerender } = renderFetched();
    rerender('b');
    expect(made[0].signal.aborted).toBe(true);

    await made[0].answer('late');
    expect(result.current).toMatchObject({ value: undefined, loading: true });
    await made[1].answer('of b');
    expect(result.current).toMatchObject({ value: 'of b', loading: false });
  });
});
