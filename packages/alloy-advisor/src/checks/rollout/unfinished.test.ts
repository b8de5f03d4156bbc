import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { known } from '../../snapshot';
import { collector } from '../../testdata/snapshots';
import { rolloutUnfinished } from './unfinished';

describeSnapshotCheck(rolloutUnfinished, {
  failing: {
    collectors: known('kubernetes', [
      collector({ desired: 3, rollout: { updated: 1, observed: true } }),
    ]),
  },
  says: '1 of 3 pods of alloy-node are of its newest template: the others run what was asked for before.',
  blind: {
    collectors: known('kubernetes', [
      collector({ rollout: { updated: 1, observed: false } }),
    ]),
  },
});
