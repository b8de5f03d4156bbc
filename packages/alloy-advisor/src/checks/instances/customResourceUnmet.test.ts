import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { known } from '../../snapshot';
import { refused } from '../../testdata/snapshots';
import { instancesCustomResourceUnmet } from './customResourceUnmet';

describeSnapshotCheck(instancesCustomResourceUnmet, {
  failing: {
    customResources: known('kubernetes', [
      { name: 'alloy-metrics', namespace: 'monitoring' },
    ]),
  },
  says: 'The operator is asked to run alloy-metrics, and there is no workload of it.',
  blind: { customResources: refused },
});
