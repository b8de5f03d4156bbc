import { known } from '@alloy-fleet/alloy-advisor';
import type { PeerView } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { ClusterGroup } from './clusterGroups';
import { convergenceOf } from './convergence';
import { peerMatrix } from './peerMatrix';

/** The view of a process: whom it sees, itself by the address it has. */
function view(
  instance: string,
  address: string,
  sees: readonly [name: string, address: string, state?: string][],
): PeerView {
  return {
    instance,
    namespace: 'monitoring',
    sees: sees.map(([name, of, state = 'participant']) => ({
      name,
      address: of,
      state,
      isSelf: of === address,
    })),
  };
}
const member = (instance: string, peers: number) => ({
  instance,
  namespace: 'monitoring',
  peers: known('metrics', peers),
  targets: known('metrics', 1),
});
const group = (
  views: PeerView[],
  members = [] as ReturnType<typeof member>[],
) => ({
  views,
  members,
});
const kinds = (of: ClusterGroup) =>
  peerMatrix(of).cells.map(row => row.map(it => it.kind).join(' '));
const words = (of: ClusterGroup) => convergenceOf(of, peerMatrix(of));

const A: [string, string] = ['a', '10.0.0.1:1'];
const B: [string, string] = ['b', '10.0.0.2:1'];
const C: [string, string] = ['c', '10.0.0.3:1'];

describe('peerMatrix', () => {
  it('shows that all see all', () => {
    const all = group([view(...A, [A, B]), view(...B, [A, B])]);

    expect(kinds(all)).toEqual(['self all', 'all self']);
    expect(words(all)).toEqual({ kind: 'all-see-all', members: 2 });
  });

  it('shows who does not see whom in a split brain', () => {
    const split = group([
      view(...A, [A, B]),
      view(...B, [A, B]),
      view(...C, [C]),
    ]);

    expect(kinds(split)).toEqual([
      'self all none',
      'all self none',
      'none none self',
    ]);
    expect(words(split)).toEqual({
      kind: 'apart',
      members: 3,
      who: 'a',
      whom: 'c',
      pairs: 4,
    });
  });

  it('tells two processes of one name apart by their addresses', () => {
    const impostor: [string, string] = ['a', '10.0.0.9:1'];
    const conflict = group([
      view(...A, [A, B]),
      view(...B, [A, B]),
      view('d', impostor[1], [impostor, B]),
    ]);

    expect(peerMatrix(conflict).groups.map(it => it.names[0])).toEqual([
      'a',
      'b',
      'd',
    ]);
    expect(kinds(conflict)).toEqual([
      'self all none',
      'all self none',
      'none all self',
    ]);
  });

  it('knows nothing of what one sees that did not answer', () => {
    const half = group([view(...A, [A, B])], [member('a', 2), member('b', 2)]);

    expect(kinds(half)).toEqual(['self all', 'unknown self']);
    expect(peerMatrix(half).groups[1]).toMatchObject({
      answered: false,
      sees: 2,
    });
    // Not proven by the views, so that the numbers speak.
    expect(words(half)).toEqual({ kind: 'agree', members: 2 });
  });

  it('says that some are not there, though the others see each other', () => {
    expect(
      words({ ...group([view(...A, [A])], [member('a', 1)]), expected: 2 }),
    ).toEqual({ kind: 'short', members: 1, expected: 2 });
  });

  it('is of unknown cells with numbers where nobody was asked', () => {
    const unasked = group([], [member('a', 2), member('b', 2)]);

    expect(kinds(unasked)).toEqual(['self unknown', 'unknown self']);
    expect(peerMatrix(unasked).groups.map(it => it.sees)).toEqual([2, 2]);
  });

  it('says when one is seen as it leaves', () => {
    const leaving = group([
      view(...A, [A, ['b', B[1], 'terminating']]),
      view(...B, [A, B]),
    ]);

    expect(peerMatrix(leaving).cells[0][1]).toEqual({
      kind: 'all',
      seen: 1,
      of: 1,
      state: 'terminating',
    });
  });

  it('puts many together by what they see', () => {
    const names = Array.from(
      { length: 60 },
      (_, i) => [`r-${i}`, `10.1.0.${i}:1`] as [string, string],
    );
    const most = names.slice(0, 58);
    const many = group([
      ...most.map(it => view(...it, most)),
      ...names.slice(58).map(it => view(...it, names.slice(58))),
    ]);
    const matrix = peerMatrix(many);

    expect(matrix.groups.map(it => it.names.length)).toEqual([58, 2]);
    expect(kinds(many)).toEqual(['all none', 'none all']);
    expect(words(many)).toMatchObject({
      kind: 'apart',
      members: 60,
      pairs: 2 * 58 * 2,
    });
  });
});
