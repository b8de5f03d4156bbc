import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { known } from '../../snapshot';
import type { ClusterNode } from '../../snapshot';
import { collector, snapshot, refused } from '../../testdata/snapshots';
import { runChecks } from '../runChecks';
import { coverageNodeWithoutCollector } from './nodeWithoutCollector';

describeSnapshotCheck(coverageNodeWithoutCollector, {
  failing: {
    nodes: known('kubernetes', [
      { name: 'worker-01', ready: true, status: 'Ready', roles: [] },
      {
        name: 'worker-02',
        ready: false,
        status: 'NotReady',
        roles: [],
        notReady: known('kubernetes', {
          since: '2026-11-22T11:30:45Z',
          reason: 'NodeStatusUnknown',
          message: 'Kubelet stopped posting node status.',
        }),
      },
    ]),
  },
  says: 'worker-02 has no ready alloy-node: the node itself is NotReady since 11:30 UTC.',
  costs: { nodes: 1 },
  blind: { nodes: refused },
});

describe('a node that is not ready', () => {
  const findingOn = (notReady: ClusterNode['notReady']) =>
    runChecks(
      snapshot({
        nodes: known('kubernetes', [
          {
            name: 'worker-01',
            ready: false,
            status: 'NotReady',
            roles: [],
            notReady,
          },
        ]),
        collectors: known('kubernetes', [
          collector({ instances: known('kubernetes', []) }),
        ]),
      }),
    ).find(it => it.check === 'coverage/node-without-collector')!;

  it('is so by its own condition, since another day where it is so for long', () => {
    const { summary, evidence } = findingOn(
      known('kubernetes', {
        since: '2026-11-20T23:59:59Z',
        reason: 'KubeletNotReady',
        message: 'cni plugin not initialized',
      }),
    );
    expect(summary).toBe(
      'worker-01 has no ready alloy-node: the node itself is NotReady since 2026-11-20 23:59 UTC.',
    );
    expect(evidence).toContainEqual({
      kind: 'object',
      object: 'node/worker-01',
      field: 'status.conditions[type=Ready]',
      value:
        'KubeletNotReady since 2026-11-20T23:59:59Z: cni plugin not initialized',
    });
  });

  it.each([undefined, refused])(
    'is not ready, too, where it is not known since when (%j)',
    notReady => {
      const { status, summary, evidence } = findingOn(notReady);
      expect(status).toBe('failing');
      expect(summary).toBe(
        'worker-01 has no ready alloy-node: the node itself is NotReady.',
      );
      expect(evidence).toHaveLength(1);
    },
  );
});
