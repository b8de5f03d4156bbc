import { PropsWithChildren } from 'react';
import { act, renderHook } from '@testing-library/react';
import { PageRefreshProvider, usePageRefresh } from './PageRefresh';
import { Asking, useFetched } from './useFetched';

const renewal = { intervalMs: 60_000 };
const wrapper = ({ children }: PropsWithChildren<{}>) => (
  <PageRefreshProvider>{children}</PageRefreshProvider>
);

/** Something of a backend; each answer waits until the test gives it. */
function backend() {
  const asked: { now: boolean; answer(): Promise<void> }[] = [];
  const api = {};
  const fetch = ({ now, signal }: Asking<number>) =>
    new Promise<number>((resolve, reject) => {
      signal.addEventListener('abort', reject);
      const value = asked.length + 1;
      asked.push({ now, answer: () => act(async () => resolve(value)) });
    });
  return { asked, ask: { api, fetch, renewal } };
}

describe('usePageRefresh', () => {
  it('fetches all that is shown as it is now, and keeps the old meanwhile', async () => {
    const report = backend();
    const chart = backend();
    const { result } = renderHook(
      () => ({
        report: useFetched({ key: 'report', ...report.ask }),
        chart: useFetched({ key: 'chart', ...chart.ask }),
        page: usePageRefresh(),
      }),
      { wrapper },
    );
    await report.asked[0].answer();
    await chart.asked[0].answer();
    expect(result.current.page.refreshing).toBe(false);

    act(() => result.current.page.refresh());
    for (const { asked } of [report, chart]) {
      expect(asked.map(it => it.now)).toEqual([false, true]);
    }
    expect(result.current).toMatchObject({
      report: { value: 1 },
      chart: { value: 1 },
      page: { refreshing: true },
    });

    await report.asked[1].answer();
    expect(result.current.page.refreshing).toBe(true);
    await chart.asked[1].answer();
    expect(result.current).toMatchObject({
      report: { value: 2 },
      chart: { value: 2 },
      page: { refreshing: false },
    });
  });

  it('asks for nothing that is not shown any more', async () => {
    const chart = backend();
    function useChartOrNot({ key }: { key: string }) {
      useFetched({ key, ...chart.ask });
      return usePageRefresh();
    }
    const { result, rerender } = renderHook(useChartOrNot, {
      initialProps: { key: 'an hour' },
      wrapper,
    });
    act(() => result.current.refresh());
    rerender({ key: 'a day' });
    // What is shown for the first time may be as old as anything.
    expect(chart.asked.map(it => it.now)).toEqual([false, true, false]);
    await chart.asked[2].answer();

    act(() => result.current.refresh());
    expect(chart.asked.map(it => it.now)).toEqual([false, true, false, true]);
  });

  it('does not begin again while it is under way', async () => {
    const report = backend();
    const { result } = renderHook(
      () => {
        useFetched({ key: 'report', ...report.ask });
        return usePageRefresh();
      },
      { wrapper },
    );
    await report.asked[0].answer();
    act(() => result.current.refresh());
    act(() => result.current.refresh());
    expect(report.asked).toHaveLength(2);
  });
});
