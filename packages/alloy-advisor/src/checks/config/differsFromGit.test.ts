import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { known, unknown } from '../../snapshot';
import { collector } from '../../testdata/snapshots';
import { configDiffersFromGit } from './differsFromGit';

describeSnapshotCheck(configDiffersFromGit, {
  failing: {
    collectors: known('kubernetes', [
      collector({
        versioned: known('repository', {
          file: 'kubernetes/config.alloy',
          hash: 'c'.repeat(64),
          differsAtLine: 7,
        }),
      }),
    ]),
  },
  says: 'configmap/alloy-node is not what kubernetes/config.alloy says, from line 7 on: it was changed by hand, or a change did not arrive.',
  blind: {
    collectors: known('kubernetes', [
      collector({
        versioned: unknown('repository', 'The entity names no source.'),
      }),
    ]),
  },
});
