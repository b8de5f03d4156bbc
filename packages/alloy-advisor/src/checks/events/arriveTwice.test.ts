import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { known, unknown } from '../../snapshot';
import { snapshot } from '../../testdata/snapshots';
import { eventsArriveTwice } from './arriveTwice';

describeSnapshotCheck(eventsArriveTwice, {
  failing: {
    events: known('logs', [
      { job: 'e', entries: 9, readers: 2, repeated: known('logs', 0) },
    ]),
  },
  says: '2 processes read the events of Kubernetes: each is stored 2 times.',
  blind: {
    events: known('logs', [
      {
        job: 'e',
        entries: 9,
        readers: 1,
        repeated: unknown('logs', 'The log store refuses pipelines.'),
      },
    ]),
  },
});

describe('events that are stored again', () => {
  it('cost the lines that they are, where they were counted', () => {
    const [finding] = eventsArriveTwice.run(
      snapshot({
        events: known('logs', [
          { job: 'e', entries: 90, readers: 1, repeated: known('logs', 30) },
        ]),
      }),
    );

    expect(finding).toMatchObject({
      status: 'failing',
      impact: { linesPerSecond: 0.05 },
    });
  });
});
