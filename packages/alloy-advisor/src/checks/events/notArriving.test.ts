import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { known } from '../../snapshot';
import { TAKEN_AT, readsEvents } from '../../testdata/snapshots';
import { eventsNotArriving } from './notArriving';

describeSnapshotCheck(eventsNotArriving, {
  failing: {
    collectors: readsEvents,
    warnings: known('kubernetes', [
      {
        object: 'pod/a',
        namespace: 'monitoring',
        reason: 'BackOff',
        message: 'Back-off restarting',
        count: 3,
        lastAt: TAKEN_AT,
      },
    ]),
  },
  says: 'alloy-node reads the events of Kubernetes, and none reached the log store in ten minutes.',
  // None came, and nobody knows of one.
  blind: { collectors: readsEvents },
});
