import type { KubernetesClient } from './KubernetesClient';
import { readWarnings } from './readWarnings';

const now = new Date('2026-11-24T12:00:00Z');
const involvedObject = { kind: 'Pod', name: 'alloy-cluster-1' };

async function read(...events: object[]) {
  const client = {
    list: async (_: string, __: unknown, keep: (it: unknown) => unknown) =>
      events.map(keep).filter(it => it !== undefined),
  } as Partial<KubernetesClient> as KubernetesClient;
  const warnings = await readWarnings({
    client,
    namespaces: ['monitoring'],
    now,
    note: () => {},
  });
  return warnings.known ? warnings.value : [];
}

describe('readWarnings', () => {
  it('reads the events of the scheduler, which have no timestamps and no count', async () => {
    const [warning] = await read({
      metadata: { namespace: 'monitoring' },
      involvedObject,
      reason: 'FailedScheduling',
      message: 'no volume',
      firstTimestamp: null,
      lastTimestamp: null,
      eventTime: '2026-11-24T11:50:00.123456Z',
      series: { count: 7, lastObservedTime: '2026-11-24T11:59:00.123456Z' },
    });

    expect(warning).toEqual({
      object: 'pod/alloy-cluster-1',
      namespace: 'monitoring',
      reason: 'FailedScheduling',
      message: 'no volume',
      count: 7,
      lastAt: '2026-11-24T11:59:00.123Z',
    });
  });

  it('leaves out what a healthy start left behind', async () => {
    const event = (lastTimestamp: string) => ({
      metadata: { namespace: 'monitoring' },
      involvedObject,
      lastTimestamp,
    });

    expect(
      (
        await read(event('2026-11-24T11:44:00Z'), event('2026-11-24T11:46:00Z'))
      ).map(it => it.lastAt),
    ).toEqual(['2026-11-24T11:46:00.000Z']);
  });
});
