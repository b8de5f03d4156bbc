import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { known } from '../../snapshot';
import {
  TAKEN_AT,
  collector,
  instance,
  snapshot,
  refused,
} from '../../testdata/snapshots';
import { runChecks } from '../runChecks';
import { instancesOomKilled } from './oomKilled';

describeSnapshotCheck(instancesOomKilled, {
  failing: {
    collectors: known('kubernetes', [
      collector({
        instances: known('kubernetes', [
          instance({
            restarts: 6,
            lastTermination: {
              reason: 'OOMKilled',
              at: '2026-11-22T11:59:00Z',
            },
          }),
        ]),
      }),
    ]),
  },
  says: 'alloy-node on worker-01 was OOM-killed; it has restarted 6 times.',
  blind: {
    collectors: known('kubernetes', [collector({ instances: refused })]),
  },
});

describe('an OOM kill', () => {
  it('forgets an OOM kill after a day', () => {
    const old = instance({
      restarts: 1,
      lastTermination: { reason: 'OOMKilled', at: '2026-11-20T00:00:00Z' },
    });
    const findings = runChecks(
      snapshot({
        takenAt: TAKEN_AT,
        collectors: known('kubernetes', [
          collector({ instances: known('kubernetes', [old]) }),
        ]),
      }),
    );

    expect(
      findings.find(it => it.check === 'instances/oom-killed')?.status,
    ).toBe('passing');
  });
});
