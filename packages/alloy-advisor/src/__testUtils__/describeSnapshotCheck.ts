/* eslint-disable jest/no-export, jest/valid-title -- it describes the tests of each check, by its id */
import type { SnapshotCheck } from '../check';
import type { Impact } from '../finding';
import { known, type Snapshot } from '../snapshot';
import { lessKnown } from './lessKnown';
import {
  OTLP,
  clustered,
  collector,
  instance,
  peers,
  readsEvents,
  service,
  snapshot,
} from '../testdata/snapshots';

/** A snapshot in which all is well of whatever a check may read. */
function allIsWell(): Snapshot {
  const replicas = collector({
    name: 'alloy-cluster',
    kind: 'StatefulSet',
    desired: 2,
    clustering: clustered(),
    rollout: { updated: 2, observed: true },
    instances: known('kubernetes', [instance(), instance()]),
  });
  const [reader] = readsEvents.known ? readsEvents.value : [];
  return snapshot({
    collectors: known('kubernetes', [collector(), replicas, reader]),
    services: known('kubernetes', [service(), service(OTLP)]),
    customResources: known('kubernetes', [
      { name: 'a', namespace: 'monitoring', workload: 'a' },
    ]),
    events: known('logs', [
      { job: 'e', entries: 9, readers: 1, repeated: known('logs', 0) },
    ]),
    peers: known('alloy', peers({ a: 'ab', b: 'ab' })),
  });
}

/**
 * Shows a check failing, passing and unknown.
 *
 * @param shown.failing what it fails on, beside a snapshot in which all is well
 * @param shown.says the summary of its failing finding
 * @param shown.costs what is lost by it, where that is proven
 * @param shown.alsoSays that of a second one
 * @param shown.blind what leaves it unknown
 */
export function describeSnapshotCheck(
  check: SnapshotCheck,
  shown: {
    readonly failing: Partial<Snapshot>;
    readonly says: string;
    readonly alsoSays?: string;
    readonly costs?: Impact;
    readonly blind: Partial<Snapshot>;
  },
): void {
  describe(check.id, () => {
    it('passes where all is well, and never fails there', () => {
      const findings = check.run(allIsWell());

      expect(new Set(findings.map(it => it.status))).toEqual(
        new Set(['passing']),
      );
    });

    it('fails with a subject, evidence and a remedy', () => {
      const findings = check.run(snapshot(shown.failing));

      const failing = findings.filter(it => it.status === 'failing');
      const { says, alsoSays = [] } = shown;
      expect(failing.map(it => it.summary)).toEqual([says].concat(alsoSays));
      expect(failing[0].evidence.length).toBeGreaterThan(0);
      expect(failing[0].remedy?.text).toBeTruthy();
      expect(failing[0].impact).toEqual(shown.costs);
    });

    it('is failing still or unknown where any one fact is not known', () => {
      const better = lessKnown(snapshot(shown.failing)).filter(it => {
        const statuses = check.run(it.snapshot).map(found => found.status);
        return !statuses.includes('failing') && !statuses.includes('unknown');
      });

      expect(better.map(it => it.fact)).toEqual([]);
    });

    it('is unknown, and not passing, where its source gave nothing', () => {
      const findings = check.run(snapshot(shown.blind));

      expect(findings.map(it => it.status)).toContain('unknown');
      expect(findings.map(it => it.status)).not.toContain('passing');
    });
  });
}
