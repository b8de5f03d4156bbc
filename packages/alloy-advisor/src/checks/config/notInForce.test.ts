import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { absent, known, unknown } from '../../snapshot';
import type { Snapshot } from '../../snapshot';
import {
  collector,
  instance,
  snapshot,
  refused,
  wellMetrics,
} from '../../testdata/snapshots';
import { runChecks } from '../runChecks';
import { configNotInForce } from './notInForce';

describeSnapshotCheck(configNotInForce, {
  failing: {
    collectors: known('kubernetes', [
      collector({
        configuration: known('kubernetes', {
          origin: 'configmap/alloy-node',
          hash: 'b'.repeat(64),
          components: [],
          placements: [],
        }),
      }),
    ]),
  },
  says: 'alloy-node-a has read another configuration than configmap/alloy-node holds.',
  blind: {
    collectors: known('kubernetes', [collector({ configuration: refused })]),
  },
});

describe('what is known of a part', () => {
  const find = (id: string, change: Partial<Snapshot>) =>
    runChecks(snapshot(change)).filter(it => it.check === id);

  it('leaves it unknown what is in force where no process tells its hash', () => {
    const configHash = unknown('metrics', 'It is not collected.');
    expect(
      find('config/not-in-force', {
        collectors: known('kubernetes', [
          collector({
            instances: known('kubernetes', [
              instance({ self: { ...wellMetrics, configHash } }),
            ]),
          }),
        ]),
      }),
    ).toMatchObject([{ status: 'unknown' }]);
  });

  it('leaves it unknown where one process of several does not tell its hash', () => {
    const statusWith = (self: typeof wellMetrics) =>
      find('config/not-in-force', {
        collectors: known('kubernetes', [
          collector({
            instances: known('kubernetes', [
              instance(),
              instance({ name: 'alloy-node-b', self }),
            ]),
          }),
        ]),
      }).map(it => it.status);
    const configHash = unknown('metrics', 'It is not collected.');
    const silent = absent('metrics', 'It stored no metrics.');

    expect(statusWith({ ...wellMetrics, configHash })).toEqual(['unknown']);
    // Of one that is silent another finding says so.
    expect(
      statusWith({ ...wellMetrics, version: silent, configHash: silent }),
    ).toEqual(['passing']);
  });
});
