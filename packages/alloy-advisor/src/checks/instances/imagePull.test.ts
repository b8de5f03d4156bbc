import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { known } from '../../snapshot';
import { collector, instance, refused } from '../../testdata/snapshots';
import { instancesImagePull } from './imagePull';

describeSnapshotCheck(instancesImagePull, {
  failing: {
    collectors: known('kubernetes', [
      collector({
        instances: known('kubernetes', [
          instance({ ready: false, state: 'ImagePullBackOff' }),
        ]),
      }),
    ]),
  },
  says: 'The image of version v1.19.0 could not be pulled for alloy-node-a (ImagePullBackOff).',
  blind: { collectors: refused },
});
