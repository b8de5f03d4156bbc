import type { PodObject } from './podState';
import { podTable } from './podTable';

describe('the table of pods', () => {
  const NOW = Date.parse('2026-11-22T12:00:00Z');

  function pod(parts: Partial<PodObject> = {}): PodObject {
    return {
      metadata: { name: 'p', creationTimestamp: '2026-11-22T11:00:00Z' },
      spec: { containers: [{ name: 'a' }, { name: 'b' }] },
      ...parts,
    };
  }

  function container(state: object, more: object = {}) {
    return { name: 'a', ready: false, restartCount: 0, state, ...more };
  }

  const running = container({ running: {} }, { ready: true });

  function cells(object: PodObject) {
    return podTable.row(object, NOW).cells;
  }

  it('counts ready containers and says how old the pod is', () => {
    const status = { phase: 'Running', containerStatuses: [running, running] };
    expect(cells(pod({ status })).slice(0, 5)).toEqual([
      'p',
      '2/2',
      'Running',
      '0',
      '60m',
    ]);
  });

  it('says why a container waits and when it restarted last', () => {
    const crashing = container(
      { waiting: { reason: 'CrashLoopBackOff' } },
      {
        restartCount: 6,
        lastState: {
          terminated: { exitCode: 137, finishedAt: '2026-11-22T11:57:00Z' },
        },
      },
    );
    const status = { phase: 'Running', containerStatuses: [running, crashing] };
    expect(cells(pod({ status })).slice(1, 4)).toEqual([
      '1/2',
      'CrashLoopBackOff',
      '6 (3m ago)',
    ]);
  });

  it.each([
    ['a pod that cannot be scheduled', { phase: 'Pending' }, 'Pending'],
    ['an evicted pod', { phase: 'Failed', reason: 'Evicted' }, 'Evicted'],
    [
      'a gated pod',
      {
        phase: 'Pending',
        conditions: [
          { type: 'PodScheduled', status: 'False', reason: 'SchedulingGated' },
        ],
      },
      'SchedulingGated',
    ],
    [
      'a container that ended by a signal',
      {
        phase: 'Running',
        containerStatuses: [
          container({ terminated: { exitCode: 1, signal: 9 } }),
        ],
      },
      'Signal:9',
    ],
    [
      'a container that ended beside one that runs',
      {
        phase: 'Running',
        containerStatuses: [
          container({ terminated: { exitCode: 0, reason: 'Completed' } }),
          running,
        ],
      },
      'NotReady',
    ],
  ])('of %s', (_what, status, reason) => {
    expect(cells(pod({ status: status as PodObject['status'] }))[2]).toBe(
      reason,
    );
  });

  it('says how far the init containers are', () => {
    const spec = {
      containers: [{ name: 'a' }],
      initContainers: [{ name: 'first' }, { name: 'second' }],
    };
    const done = container({ terminated: { exitCode: 0 } }, { name: 'first' });
    const waiting = (reason: string) =>
      container({ waiting: { reason } }, { name: 'second' });
    const initContainerStatuses = [done, waiting('PodInitializing')];
    const status = { phase: 'Pending', initContainerStatuses };
    expect(cells(pod({ spec, status }))[2]).toBe('Init:1/2');

    const failing = {
      ...status,
      initContainerStatuses: [done, waiting('ErrImagePull')],
    };
    expect(cells(pod({ spec, status: failing }))[2]).toBe('Init:ErrImagePull');
  });

  it('calls a pod terminating once it is being deleted', () => {
    const metadata = { name: 'p', deletionTimestamp: '2026-11-22T12:00:30Z' };
    const status = { phase: 'Running', containerStatuses: [running, running] };
    expect(cells(pod({ metadata, status })).slice(1, 5)).toEqual([
      '2/2',
      'Terminating',
      '0',
      '<unknown>',
    ]);
  });
});
