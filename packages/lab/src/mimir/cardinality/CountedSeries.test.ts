import { CountedSeries } from './CountedSeries';

const series = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ pod: String(index) }));

describe('CountedSeries', () => {
  function setUp(count: number) {
    const counts = new CountedSeries();
    const list = jest.fn(async () => series(count));
    const ask = (counted: string, nowMs = 0) =>
      counts.get({
        key: 'all',
        counted,
        nowMs,
        list,
        count: it => `${counted} ${it.length}`,
      });
    return { list, ask };
  }

  it('counts few series anew each time', async () => {
    const { list, ask } = setUp(10);
    expect(await ask('jobs')).toBe('jobs 10');
    await ask('jobs');
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('remembers for a while what it counted of very many', async () => {
    const { list, ask } = setUp(50_001);
    expect(await ask('jobs')).toBe('jobs 50001');
    expect(await ask('names')).toBe('names 50001');
    expect(await ask('jobs', 60_000)).toBe('jobs 50001');
    expect(list).toHaveBeenCalledTimes(2);

    await ask('jobs', 3_600_000);
    expect(list).toHaveBeenCalledTimes(3);
  });

  it('lists once for all who ask at the same time', async () => {
    const { list, ask } = setUp(10);
    await Promise.all([ask('jobs'), ask('names')]);
    expect(list).toHaveBeenCalledTimes(1);
  });
});
