import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { known } from '../../snapshot';
import { collector } from '../../testdata/snapshots';
import { versionsBehind } from './behind';

describeSnapshotCheck(versionsBehind, {
  failing: {
    collectors: known('kubernetes', [collector({ imageVersion: 'v1.20.1' })]),
  },
  says: 'alloy-node-a runs Alloy v1.19.0, and alloy-node asks for v1.20.1.',
  blind: {
    collectors: known('kubernetes', [collector({ imageVersion: 'latest' })]),
  },
});
