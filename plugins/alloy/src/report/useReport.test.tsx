import { PropsWithChildren } from 'react';
import { act, renderHook } from '@testing-library/react';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { stubApi } from '../__testUtils__/stubApi';
import { RequestOptions, alloyApiRef } from '../api';
import {
  TAKEN_AT,
  clusterEntity,
  healthySnapshot,
  reportOf,
} from '../testdata';
import { REFRESH_INTERVAL_MS, useReport } from './useReport';

const report = reportOf(healthySnapshot());

/** A backend whose answers the test gives one by one. */
class FakeBackend {
  readonly requests: {
    entityRef: string;
    signal?: AbortSignal;
    now?: boolean;
    answer(given: Report): Promise<void>;
    fail(error: Error): Promise<void>;
  }[] = [];

  getReport(entityRef: string, options?: RequestOptions) {
    return new Promise<Report>((resolve, reject) => {
      this.requests.push({
        entityRef,
        signal: options?.signal,
        now: options?.now,
        answer: given => act(async () => resolve(given)),
        fail: error => act(async () => reject(error)),
      });
    });
  }
}

function renderReport() {
  const backend = new FakeBackend();
  const api = stubApi({ getReport: backend.getReport.bind(backend) });
  const hook = renderHook(entity => useReport(entity), {
    initialProps: clusterEntity,
    wrapper: ({ children }: PropsWithChildren) => (
      <TestApiProvider apis={[[alloyApiRef, api]]}>{children}</TestApiProvider>
    ),
  });
  return { backend, ...hook };
}

function showPage(visibility: 'visible' | 'hidden') {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  act(() => {
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

describe('useReport', () => {
  beforeEach(() => jest.useFakeTimers({ now: Date.parse(TAKEN_AT) }));
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('fetches the report', async () => {
    const { backend, result } = renderReport();
    expect(result.current).toMatchObject({ loading: true, report: undefined });
    expect(backend.requests[0].entityRef).toBe('resource:default/lab-lon1-uk');

    await backend.requests[0].answer(report);
    expect(result.current).toMatchObject({ loading: false, report });
  });

  it('fetches it anew after the interval and keeps the old one meanwhile', async () => {
    const { backend, result } = renderReport();
    await backend.requests[0].answer(report);

    await pass(REFRESH_INTERVAL_MS - 1);
    expect(backend.requests).toHaveLength(1);
    await pass(1);
    expect(backend.requests).toHaveLength(2);
    expect(result.current).toMatchObject({ loading: true, report });

    const newer = { ...report, findings: [] };
    await backend.requests[1].answer(newer);
    expect(result.current).toMatchObject({ loading: false, report: newer });
  });

  it('keeps the old report when a refresh fails, and says why', async () => {
    const { backend, result } = renderReport();
    await backend.requests[0].answer(report);
    act(() => result.current.refresh());
    await backend.requests[1].fail(new Error('gone'));

    expect(result.current.report).toBe(report);
    expect(result.current.error?.message).toBe('gone');

    await pass(REFRESH_INTERVAL_MS);
    await backend.requests[2].answer(report);
    expect(result.current.error).toBeUndefined();
  });

  it('asks again soon for the fresh one that is made behind a stale one', async () => {
    const { backend, result } = renderReport();
    await pass(11_000);
    await backend.requests[0].answer(report);
    expect(result.current).toMatchObject({ loading: false, report });

    await pass(2_000);
    expect(backend.requests).toHaveLength(2);
    expect(backend.requests[1].now).toBe(false);
    const takenAt = new Date(Date.now()).toISOString();
    const newer = { ...report, snapshot: { ...report.snapshot, takenAt } };
    await backend.requests[1].answer(newer);
    expect(result.current.report).toBe(newer);

    await pass(REFRESH_INTERVAL_MS - 1);
    expect(backend.requests).toHaveLength(2);
  });

  it('asks how it is now when somebody refreshes', async () => {
    const { backend, result } = renderReport();
    await backend.requests[0].answer(report);
    act(() => result.current.refresh());

    expect(backend.requests.map(it => it.now)).toEqual([false, true]);
  });

  it('does not fetch while nobody sees the page, and does when one does', async () => {
    const { backend } = renderReport();
    await backend.requests[0].answer(report);

    showPage('hidden');
    await pass(10 * REFRESH_INTERVAL_MS);
    expect(backend.requests).toHaveLength(1);

    showPage('visible');
    await pass(0);
    expect(backend.requests).toHaveLength(2);
  });

  it('ends its request and asks no more when it is unmounted', async () => {
    const { backend, unmount } = renderReport();
    unmount();

    expect(backend.requests[0].signal?.aborted).toBe(true);
    await pass(10 * REFRESH_INTERVAL_MS);
    expect(backend.requests).toHaveLength(1);
  });

  it('never shows the report of another cluster', async () => {
    const { backend, result, rerender } = renderReport();
    await backend.requests[0].answer(report);
    rerender({ ...clusterEntity, metadata: { name: 'lab-ams1-nl' } });

    expect(result.current).toMatchObject({ loading: true, report: undefined });
    expect(backend.requests[1].entityRef).toBe('resource:default/lab-ams1-nl');
  });
});
