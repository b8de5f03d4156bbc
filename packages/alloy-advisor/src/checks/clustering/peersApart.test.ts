import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { known, unknown } from '../../snapshot';
import type { Snapshot } from '../../snapshot';
import {
  collector,
  maybeClustered,
  snapshot,
  peers,
} from '../../testdata/snapshots';
import { runChecks } from '../runChecks';
import { clusteringPeersApart } from './peersApart';

describeSnapshotCheck(clusteringPeersApart, {
  failing: { peers: known('alloy', peers({ a: 'ab', b: 'ab', c: 'c' })) },
  says: 'c is in a cluster of its own: what the others collect is collected there once more.',
  blind: { peers: unknown('alloy', 'The processes are not asked.') },
});

describe('clustering that can not be read', () => {
  const REASON = 'It is started with $(MORE), whose value was not read.';
  const replicas = { kind: 'StatefulSet', desired: 2 } as const;
  const open = collector({
    name: 'open',
    clustering: maybeClustered(),
    ...replicas,
  });
  const inShort = (id: string, change: Partial<Snapshot>) =>
    runChecks(snapshot(change))
      .filter(it => it.check === id)
      .map(it => [it.subject.name, it.status, it.summary]);

  it('is not passed over where peers were asked', () => {
    const asked = (of: typeof open) =>
      inShort('clustering/peers-apart', {
        collectors: known('kubernetes', [of]),
      });

    expect(asked(open)).toEqual([
      [
        'open',
        'unknown',
        `It is not known whom the members of clusters see: Whether open is clustered can't be read. ${REASON}`,
      ],
    ]);
    expect(asked(collector(replicas))).toEqual([]);
  });
});
