import { known, unknown } from '@alloy-fleet/alloy-advisor';
import type {
  ClusterMember,
  PeerView,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { readersOf } from '@alloy-fleet/lab/hostile';
import { clusterGroups } from '../components/clustering/clusterGroups';
import { convergenceOf } from '../components/clustering/convergence';
import { peerMatrix } from '../components/clustering/peerMatrix';

/** So many of a cluster's processes are asked whom they see; each sees all. */
const ASKED = 4;
/** So many peers has one of many processes that are all asked. */
const NEAR = 3;

const nameOf = (i: number) => `alloy-${i}`;
const each = <T>(count: number, make: (i: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));

function member(i: number): ClusterMember {
  return {
    instance: nameOf(i),
    namespace: 'monitoring',
    peers: known('metrics', 1),
    targets: known('metrics', 1),
  };
}

function view(i: number, seen: readonly number[]): PeerView {
  return {
    instance: nameOf(i),
    namespace: 'monitoring',
    sees: seen.map(of => ({
      name: nameOf(of),
      address: `10.0.0.0:${of}`,
      state: 'participant',
      isSelf: of === i,
    })),
  };
}

/** What this plugin makes of a cluster of so many. */
export const readers = readersOf({
  'whom a few that were asked see': count => {
    const all = each(count, i => i);
    const group = {
      members: all.map(member),
      views: each(ASKED, i => view(i, all)),
    };
    return convergenceOf(group, peerMatrix(group));
  },
  'members that nobody was asked about': count =>
    peerMatrix({ members: each(count, member), views: [] }),
  'the clusters of all that were asked': count =>
    clusterGroups({
      clustering: known('metrics', each(count, member)),
      peers: known(
        'alloy',
        each(count, i => view(i, [i, i + 1, i + 2].slice(0, NEAR))),
      ),
      collectors: unknown('kubernetes', 'It was not asked.'),
    }),
});
