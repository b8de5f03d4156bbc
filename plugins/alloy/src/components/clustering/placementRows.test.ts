import { unknown } from '@alloy-fleet/alloy-advisor';
import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { collectors, placement, withPlacements } from '../../testdata';
import { placementRows } from './placementRows';

describe('placementRows', () => {
  const [node, cluster] = collectors();

  it('stand wrong ones first, then unknown ones, else as in the files', () => {
    const rows = placementRows(
      [
        withPlacements(node, [
          placement('a', { right: true }),
          placement('b', { right: null }),
          placement('c', { right: false }),
        ]),
        withPlacements(cluster, [
          placement('d', { right: true }),
          placement('e', { right: false }),
        ]),
      ],
      [],
    );

    expect(rows.map(it => it.placement.component)).toEqual([
      'c',
      'e',
      'b',
      'a',
      'd',
    ]);
  });

  it('carry the finding of their check on their collector', () => {
    const finding: Finding = {
      check: 'clustering/component-not-clustered',
      status: 'failing',
      severity: 'warning',
      subject: {
        kind: 'collector',
        name: 'alloy-cluster',
        namespace: 'monitoring',
      },
      summary: 'Twice.',
      evidence: [],
    };
    const wrong = placement('a', { right: false, check: finding.check });
    const rows = placementRows(
      [withPlacements(node, [wrong]), withPlacements(cluster, [wrong])],
      [{ ...finding, status: 'passing', summary: 'Not this.' }, finding],
    );

    expect(rows.map(it => it.finding?.summary)).toEqual([undefined, 'Twice.']);
  });

  it('are none of a configuration that is not known', () => {
    expect(
      placementRows(
        [{ ...node, configuration: unknown('kubernetes', 'Forbidden.') }],
        [],
      ),
    ).toEqual([]);
  });
});
