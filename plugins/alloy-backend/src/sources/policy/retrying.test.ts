import { SourceFailure } from '../SourceFailure';
import { retrying } from './retrying';

const signal = new AbortController().signal;

/** Fails with each error in turn and then answers. */
function failing(...errors: unknown[]) {
  return jest.fn(async () => {
    if (errors.length > 0) {
      throw errors.shift();
    }
    return 'answered';
  });
}

function failure(retry: SourceFailure['retry'], retryAfterMs = 1) {
  return new SourceFailure('failed', 'No.', { retry, retryAfterMs });
}

describe('retrying', () => {
  it.each([
    ['a broken connection', [new TypeError('fetch failed')]],
    ['an overburdened source', [failure('later'), failure('later')]],
    ['one that is asked too much', [failure('less'), failure('less')]],
    ['both', [failure('less'), new TypeError('fetch failed')]],
  ])('asks again after %s', async (_, errors) => {
    const ask = failing(...errors);

    await expect(retrying(signal, ask)).resolves.toBe('answered');
    expect(ask).toHaveBeenCalledTimes(errors.length + 1);
  });

  it.each([
    ['twice in a row broken', Array(9).fill(new TypeError('fetch failed')), 2],
    ['overburdened for long', Array(9).fill(failure('later')), 3],
    ['wrong', [failure('no'), failure('no')], 1],
    ['asked to wait for too long', [failure('less', 60_000)], 1],
  ])('gives up when it is %s', async (_, errors, times) => {
    const ask = failing(...errors);

    await expect(retrying(signal, ask)).rejects.toBeInstanceOf(SourceFailure);
    expect(ask).toHaveBeenCalledTimes(times);
  });

  it('does not ask any more once nobody waits', async () => {
    const viewer = new AbortController();
    const ask = jest.fn(async () => {
      viewer.abort();
      throw failure('later');
    });

    await expect(retrying(viewer.signal, ask)).rejects.toThrow('No.');
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
