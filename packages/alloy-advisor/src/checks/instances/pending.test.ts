import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { known } from '../../snapshot';
import type { Instance, Snapshot } from '../../snapshot';
import {
  TAKEN_AT,
  collector,
  instance,
  snapshot,
  refused,
} from '../../testdata/snapshots';
import { runChecks } from '../runChecks';
import { instancesPending } from './pending';

describeSnapshotCheck(instancesPending, {
  failing: {
    collectors: known('kubernetes', [
      collector({
        instances: known('kubernetes', [
          instance({
            ready: false,
            node: undefined,
            state: 'Pending',
            reason: 'unbound immediate PersistentVolumeClaims',
          }),
        ]),
      }),
    ]),
  },
  says: 'alloy-node-a is Pending: unbound immediate PersistentVolumeClaims.',
  blind: { collectors: refused },
});

/** The failing finding of the one pod of a collector that waits. */
function pending(change: Partial<Instance>, more: Partial<Snapshot> = {}) {
  const waiting = instance({
    ready: false,
    node: undefined,
    state: 'Pending',
    ...change,
  });
  return runChecks(
    snapshot({
      collectors: known('kubernetes', [
        collector({ instances: known('kubernetes', [waiting]) }),
      ]),
      ...more,
    }),
  ).find(it => it.check === 'instances/pending')!;
}

describe('why a pod is Pending', () => {
  it('is its volume claim, by the state and the class of it', () => {
    const { summary, evidence } = pending(
      {
        reason: 'pod has unbound immediate PersistentVolumeClaims. not found',
        waiting: {
          claims: known('kubernetes', [
            { name: 'wal-0', phase: 'Pending', storageClass: 'rook' },
          ]),
        },
      },
      {
        warnings: known('kubernetes', [
          {
            object: 'pod/alloy-node-a',
            namespace: 'monitoring',
            reason: 'FailedScheduling',
            message: '0/7 nodes are available',
            count: 2,
            lastAt: TAKEN_AT,
          },
        ]),
      },
    );

    expect(summary).toBe(
      'alloy-node-a is Pending: its volume claim wal-0 is Pending, and storage class rook has provisioned no volume.',
    );
    expect(evidence).toMatchObject([
      { object: 'pod/alloy-node-a' },
      { object: 'persistentvolumeclaim/wal-0', value: 'Pending, rook' },
      { field: 'events[reason=FailedScheduling]' },
    ]);
  });

  it('is a claim that is not there', () => {
    const claims = known('kubernetes', [{ name: 'wal-0', phase: 'missing' }]);

    expect(pending({ waiting: { claims } }).summary).toBe(
      'alloy-node-a is Pending: its volume claim wal-0 does not exist.',
    );
  });

  it('is the scheduler’s own word, where its claims were not read', () => {
    const { summary, evidence } = pending({
      reason: '0/7 nodes are available: 7 Insufficient memory.',
      waiting: { claims: refused },
    });

    expect(summary).toBe(
      'alloy-node-a is Pending: 0/7 nodes are available: 7 Insufficient memory.',
    );
    expect(evidence).toContainEqual(
      expect.objectContaining({ kind: 'source', source: 'kubernetes' }),
    );
  });

  it('comes with the tolerations that taints want', () => {
    const { remedy } = pending({
      reason:
        '0/7 nodes are available: 7 node(s) had untolerated taint {a: b}.',
    });

    expect(remedy?.patch).toContain('operator: Exists');
  });
});
