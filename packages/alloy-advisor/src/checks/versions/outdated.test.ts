import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { known } from '../../snapshot';
import {
  host,
  snapshot,
  metricsDown,
  wellMetrics,
} from '../../testdata/snapshots';
import { runChecks } from '../runChecks';
import { versionsOutdated } from './outdated';

describeSnapshotCheck(versionsOutdated, {
  failing: {
    hosts: known('catalog', [
      host({
        self: { ...wellMetrics, version: known('metrics', 'v1.17.2') },
      }),
    ]),
  },
  says: 'pve-01 runs Alloy v1.17.2, and v1.19.0 is known: the newest whose components the checks know.',
  blind: metricsDown(),
});

describe('releases', () => {
  const running = (version: string) =>
    host({
      name: version,
      self: { ...wellMetrics, version: known('metrics', version) },
    });
  const statuses = (...versions: string[]) =>
    runChecks(snapshot({ hosts: known('catalog', versions.map(running)) }))
      .filter(it => it.check === 'versions/outdated')
      .filter(it => it.subject.kind === 'host')
      .map(it => [it.subject.name, it.status])
      .sort();

  it('may miss one minor release, and any patch', () => {
    expect(statuses('v1.17.9', 'v1.18.0', 'v1.19.0')).toEqual([
      ['v1.17.9', 'failing'],
      ['v1.18.0', 'passing'],
      ['v1.19.0', 'passing'],
    ]);
  });

  it('are held against a newer one that runs in the fleet', () => {
    expect(statuses('v1.18.3', 'v1.21.0-rc.0')).toEqual([
      ['v1.18.3', 'failing'],
      ['v1.21.0-rc.0', 'passing'],
    ]);
  });

  it('are unknown where a process tells none', () => {
    expect(statuses('devel')).toEqual([['devel', 'unknown']]);
  });
});
