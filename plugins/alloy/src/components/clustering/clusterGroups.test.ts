import { unknown } from '@alloy-fleet/alloy-advisor';
import { healthySnapshot } from '../../testdata';
import { clusterGroups } from './clusterGroups';

const refused = unknown('metrics', 'The store refused: 403.');

/** The groups as name, members and views. */
function told(snapshot: Parameters<typeof clusterGroups>[0]) {
  const groups = clusterGroups(snapshot);
  return groups.known
    ? groups.value.map(it => [it.name, it.members.length, it.views.length])
    : groups.reason;
}

describe('clusterGroups', () => {
  it('puts the members of a name and their views together', () => {
    expect(told(healthySnapshot())).toEqual([['lab-lon1-uk', 2, 2]]);
  });

  it('goes by what workloads are told where the metrics are wanting', () => {
    expect(told({ ...healthySnapshot(), clustering: refused })).toEqual([
      ['lab-lon1-uk', 0, 2],
    ]);
  });

  it('is not known where nobody says anything', () => {
    expect(
      told({
        ...healthySnapshot(),
        clustering: refused,
        peers: unknown('alloy', 'Not configured.'),
      }),
    ).toBe('The store refused: 403.');
  });
});
