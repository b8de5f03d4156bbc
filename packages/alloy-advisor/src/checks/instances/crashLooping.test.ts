import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { known } from '../../snapshot';
import { collector, instance, refused } from '../../testdata/snapshots';
import { instancesCrashLooping } from './crashLooping';

describeSnapshotCheck(instancesCrashLooping, {
  failing: {
    collectors: known('kubernetes', [
      collector({
        instances: known('kubernetes', [
          instance({
            ready: false,
            state: 'CrashLoopBackOff',
            lastTermination: { reason: 'Error', exitCode: 1 },
          }),
        ]),
      }),
    ]),
  },
  says: 'alloy-node-a fails at its start again and again (CrashLoopBackOff). It ended with Error (exit code 1).',
  blind: {
    collectors: known('kubernetes', [collector({ instances: refused })]),
  },
});
