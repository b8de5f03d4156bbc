/* eslint-disable jest/no-export, jest/valid-title -- it describes the tests of each check, by its id */
import type { QueryCheck } from '../check';
import type { Impact } from '../finding';
import { known, unknown } from '../snapshot';
import { measured } from '../testdata/series';
import { clustered, collector, snapshot } from '../testdata/snapshots';

/**
 * Shows a check that is PromQL failing, passing and unknown.
 *
 * @param shown.labels whose value it is that the check fails on
 * @param shown.value one beyond the threshold
 * @param shown.says the summary of the failing finding
 * @param shown.costs what is lost by it, where that is proven
 */
export function describeQueryCheck(
  check: QueryCheck,
  shown: {
    readonly labels: Record<string, string>;
    readonly value: number;
    readonly says: string;
    readonly costs?: Impact;
  },
): void {
  const { id, threshold } = check;
  const { labels, value, says } = shown;

  describe(id, () => {
    it('passes where no value is beyond the threshold', () => {
      const findings = check.run(
        snapshot({ measurements: { [id]: measured({}) } }),
      );
      expect(findings.map(it => it.status)).toEqual(['passing']);
    });

    it('has what it is shown beyond the threshold', () => {
      expect(
        'above' in threshold
          ? value > threshold.above
          : value < threshold.below,
      ).toBe(true);
    });

    it('fails with the value and the threshold', () => {
      const findings = check.run(
        snapshot({
          measurements: { [id]: measured({ beyond: [{ labels, value }] }) },
        }),
      );

      expect(findings.map(it => [it.status, it.summary])).toEqual([
        ['failing', says],
      ]);
      expect(findings[0].evidence).toEqual([
        expect.objectContaining({
          kind: 'query',
          threshold: expect.stringMatching(/^[<>] /),
        }),
      ]);
      expect(findings[0].remedy?.text).toBeTruthy();
      expect(findings[0].impact).toEqual(shown.costs);
    });

    it('is unknown when the store gave nothing, or has no series', () => {
      for (const nothing of [
        unknown('metrics', 'It timed out.'),
        measured({ count: 0, worst: undefined }),
      ]) {
        const member = collector({
          clustering: clustered(),
          configuration: unknown('kubernetes', 'It is forbidden.'),
        });
        const findings = check.run(
          snapshot({
            collectors: known('kubernetes', [member]),
            measurements: { [id]: nothing },
          }),
        );
        expect(findings.map(it => it.status)).toEqual(['unknown']);
      }
    });
  });
}
