import { mockServices } from '@backstage/backend-test-utils';
import type { SourceState } from '@alloy-fleet/backstage-plugin-alloy-common';
import { SourceLog } from './SourceLog';

const ABOUT = { key: 'a', entityRef: 'resource:default/lab' };

const state = (change: Partial<SourceState>): SourceState => ({
  source: 'metrics',
  target: 'default, tenant lab',
  status: 'answered',
  at: '2026-01-01T00:00:00.000Z',
  durationMs: 5_000,
  ...change,
});

function setUp() {
  const logger = mockServices.logger.mock();
  const log = SourceLog.create({ logger });
  const heard = (
    change: Partial<SourceState>,
    about: Partial<typeof ABOUT> = {},
  ) => log.heard({ ...ABOUT, ...about }, state(change));
  const lines = () => [
    ...logger.warn.mock.calls.map(([it]) => `warn ${it}`),
    ...logger.info.mock.calls.map(([it]) => `info ${it}`),
  ];
  return { heard, lines };
}

describe('SourceLog', () => {
  it('says once that a source is late, and once that it answers again', () => {
    const { heard, lines } = setUp();
    const late = {
      status: 'timed-out',
      message: 'It did not answer in time.',
    } as const;

    heard({});
    heard(late);
    heard(late);
    heard({ status: 'partial' });
    heard({});
    expect(lines()).toEqual([
      'warn The source metrics (default, tenant lab) gives nothing about resource:default/lab: timed-out after 5000 ms. It did not answer in time.',
      'info The source metrics (default, tenant lab) answers again about resource:default/lab (partial).',
    ]);
  });

  it('says it of each cluster, and when a source fails in another way', () => {
    const { heard, lines } = setUp();

    heard({ status: 'timed-out' });
    heard({ status: 'failed' });
    heard({ status: 'failed' }, { key: 'b', entityRef: 'resource:default/b' });
    heard({ status: 'not-configured' }, { key: 'c' });
    expect(lines()).toHaveLength(3);
  });

  it('writes no secrets, and one line whatever the source said', () => {
    const { heard, lines } = setUp();

    heard({
      status: 'failed',
      message: 'It said:\n2026 error password=tooth-brush-42',
    });
    expect(lines()).toEqual([
      expect.stringMatching(/ It said: 2026 error password=\(secret\)$/),
    ]);
  });
});
