import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { known } from '../../snapshot';
import type { Snapshot } from '../../snapshot';
import {
  collector,
  instance,
  snapshot,
  refused,
} from '../../testdata/snapshots';
import { runChecks } from '../runChecks';
import { instancesNotReady } from './notReady';

describeSnapshotCheck(instancesNotReady, {
  failing: {
    collectors: known('kubernetes', [
      collector({ name: 'alloy-cluster', kind: 'StatefulSet', desired: 2 }),
    ]),
  },
  says: '1 of 2 replicas of alloy-cluster is ready.',
  blind: { collectors: refused },
});

describe('what is known of a part', () => {
  const find = (id: string, change: Partial<Snapshot>) =>
    runChecks(snapshot(change)).filter(it => it.check === id);

  it('leaves replicas unknown whose nodes may or may not be ready', () => {
    const replicas = (...ready: (boolean | null)[]) =>
      find('instances/not-ready', {
        collectors: known('kubernetes', [
          collector({
            kind: 'StatefulSet',
            desired: 2,
            instances: known(
              'kubernetes',
              ready.map(it => instance({ ready: it })),
            ),
          }),
        ]),
      }).map(it => it.status);

    expect(replicas(true, null)).toEqual(['unknown']);
    // Whatever the other is, there are too few.
    expect(replicas(false, null)).toEqual(['failing']);
  });
});
