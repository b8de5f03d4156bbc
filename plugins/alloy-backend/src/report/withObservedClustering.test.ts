import { known, unknown } from '@alloy-fleet/alloy-advisor';
import type {
  ClusterMember,
  Collector,
  Fact,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { notClustered } from '../__testUtils__/notClustered';
import { withObservedClustering } from './withObservedClustering';

const open = unknown('kubernetes', 'It is started by a script.');
const maybe = { enabled: open, name: open, joinAddresses: open };

function seen(
  members: Fact<Partial<ClusterMember>[]>,
  clustering: Collector['clustering'] = maybe,
) {
  const collector = {
    name: 'alloy',
    namespace: 'monitoring',
    clustering,
    instances: known('kubernetes', [{ name: 'alloy-0' }]),
  } as Partial<Collector> as Collector;
  const [found] = withObservedClustering(
    [collector],
    members as Fact<ClusterMember[]>,
  );
  return found.clustering;
}

describe('withObservedClustering', () => {
  const member = { instance: 'alloy-0', namespace: 'monitoring' };

  it('knows by what a pod says what its flags do not', () => {
    expect(seen(known('metrics', [{ ...member, clusterName: 'lab' }]))).toEqual(
      {
        enabled: known('metrics', true),
        name: known('metrics', 'lab'),
        joinAddresses: open,
      },
    );
    expect(seen(known('metrics', [member])).name).toMatchObject({
      known: false,
      absent: true,
    });
  });

  it.each([
    ['nobody says anything', known('metrics', [])],
    [
      'a pod of another namespace does',
      known('metrics', [{ ...member, namespace: 'else' }]),
    ],
    ['the metrics could not be had', unknown('metrics', 'No.')],
  ])('leaves it open where %s', (_, members) => {
    expect(seen(members)).toEqual(maybe);
  });

  it('goes by the flags where they are read', () => {
    expect(seen(known('metrics', [member]), notClustered)).toEqual(
      notClustered,
    );
  });
});
