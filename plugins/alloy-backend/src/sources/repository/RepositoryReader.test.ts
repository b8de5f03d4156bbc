import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { RepositoryReader } from './RepositoryReader';

const LOCATION = 'url:https://git.example.net/platform/fleet/tree/main/';

function setUp() {
  const clock = { nowMs: 1_000_000 };
  const readTree = jest.fn(async () => {
    throw new NotFoundError('no such branch');
  });
  const reader = RepositoryReader.create({
    urlReader: mockServices.urlReader.mock({ readTree }),
    now: () => clock.nowMs,
  });
  const read = (signal = new AbortController().signal) =>
    reader.read(LOCATION, signal);
  return { clock, readTree, read };
}

describe('RepositoryReader', () => {
  it('asks a forge that refuses no more than once a minute', async () => {
    const { clock, readTree, read } = setUp();

    await expect(read()).rejects.toThrow('There is nothing at');
    await expect(read()).rejects.toThrow('There is nothing at');
    expect(readTree).toHaveBeenCalledTimes(1);

    clock.nowMs += 60_000;
    await expect(read()).rejects.toThrow('There is nothing at');
    expect(readTree).toHaveBeenCalledTimes(2);
  });

  it('does not take it for an answer that nobody waited for one', async () => {
    const { readTree, read } = setUp();

    await expect(read(AbortSignal.abort())).rejects.toThrow();
    await expect(read()).rejects.toThrow();
    expect(readTree).toHaveBeenCalledTimes(2);
  });
});
