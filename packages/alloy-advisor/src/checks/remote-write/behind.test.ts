import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD, measured } from '../../testdata/series';
import { snapshot } from '../../testdata/snapshots';
import { remoteWriteBehind } from './behind';

describeQueryCheck(remoteWriteBehind, {
  labels: POD,
  value: 240,
  says: 'What alloy-node-a delivers is 4 min behind what it collects.',
});

describe('a process that never delivered', () => {
  it('says of one that never delivered just that, not since 1970', () => {
    const [{ status, summary }] = remoteWriteBehind.run(
      snapshot({
        measurements: {
          'remote-write/behind': measured({
            beyond: [{ labels: POD, value: 1_764_000_000 }],
          }),
        },
      }),
    );

    expect(status).toBe('failing');
    expect(summary).toBe(
      'alloy-node-a has delivered no sample since it started.',
    );
  });
});
