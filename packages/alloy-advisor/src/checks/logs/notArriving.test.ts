import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { known, unknown } from '../../snapshot';
import { snapshot } from '../../testdata/snapshots';
import { runChecks } from '../runChecks';
import { logsNotArriving } from './notArriving';

describeSnapshotCheck(logsNotArriving, {
  failing: {
    logs: known('logs', [{ job: 'journal', entries: 0, entriesBefore: 80 }]),
  },
  says: 'No log lines arrive from journal, and an hour ago they did.',
  costs: { linesPerSecond: 80 / 600 },
  blind: { logs: unknown('logs', 'It timed out.') },
});

describe('log lines', () => {
  it('do not arrive when none came in two minutes of what came steadily', () => {
    const statusOf = (entries: number) =>
      runChecks(
        snapshot({
          logs: known('logs', [
            { job: 'a', entries, entriesBefore: entries, entriesLately: 0 },
          ]),
        }),
      ).find(it => it.check === 'logs/not-arriving')!.status;

    expect(statusOf(500)).toBe('failing');
    // That little may be a pause.
    expect(statusOf(5)).toBe('passing');
  });
});
