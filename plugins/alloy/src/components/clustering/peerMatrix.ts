import type { PeerView } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { ClusterGroup } from './clusterGroups';

/** More rows than these are put together by what they see. */
export const MOST_ROWS = 16;

/** A process of the cluster, or some that see the same. */
export interface MatrixGroup {
  /** The names of its processes; one unless many were put together. */
  readonly names: readonly string[];
  /** Whether they said whom they see. */
  readonly answered: boolean;
  /** How many they see, themselves among them; by their metrics if not asked. */
  readonly sees?: number;
}

/**
 * What a row sees of a column.
 *
 * - `self`: a process itself.
 * - `all`, `some`, `none`: of those in the column.
 * - `unknown`: the row did not say.
 */
export interface MatrixCell {
  readonly kind: 'self' | 'all' | 'some' | 'none' | 'unknown';
  readonly seen: number;
  readonly of: number;
  /** Where it is not participant: viewer or terminating. */
  readonly state?: string;
}

/** Who sees whom. Rows and columns are the same, in the same order. */
export interface PeerMatrix {
  readonly groups: readonly MatrixGroup[];
  readonly cells: readonly (readonly MatrixCell[])[];
  /** How many processes there are. */
  readonly size: number;
}

/** A process; it is its address, since two may have one name. */
interface Node {
  readonly name: string;
  readonly address?: string;
  readonly view?: PeerView;
  readonly sees?: number;
}

/**
 * Who sees whom among the processes of a cluster. One that did not answer has
 * a row of unknown cells: that others see it says nothing of what it sees.
 */
export function peerMatrix(group: ClusterGroup): PeerMatrix {
  const nodes = nodesOf(group);
  const sets =
    nodes.length > MOST_ROWS ? together(nodes) : nodes.map(it => [it]);
  return {
    size: nodes.length,
    groups: sets.map(set => ({
      names: set.map(it => labelOf(it, nodes)),
      answered: set.every(it => it.view),
      sees: set[0].sees,
    })),
    cells: sets.map(row => sets.map(column => cellOf(row, column))),
  };
}

function nodesOf({ members, views }: ClusterGroup): Node[] {
  const nodes: Node[] = views.map(view => {
    const self = view.sees.find(it => it.isSelf);
    return {
      name: view.instance,
      address: self?.address,
      view,
      sees: view.sees.length,
    };
  });
  const add = (node: Node) => {
    const isThere = nodes.some(it =>
      node.address !== undefined && it.address !== undefined
        ? it.address === node.address
        : it.name === node.name,
    );
    if (!isThere) {
      nodes.push(node);
    }
  };
  const counted = new Map(
    members.map(({ instance, peers }) => [
      instance,
      peers.known ? peers.value : undefined,
    ]),
  );
  for (const { sees } of views) {
    for (const { name, address } of sees) {
      add({ name, address, sees: counted.get(name) });
    }
  }
  for (const [name, sees] of counted) {
    add({ name, sees });
  }
  return nodes.sort((a, b) =>
    a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
}

/** Those that see the same are one; those that did not answer are another. */
function together(nodes: readonly Node[]): Node[][] {
  const sets = new Map<string, Node[]>();
  for (const node of nodes) {
    const seen =
      node.view?.sees
        .map(it => it.address)
        .sort()
        .join(' ') ?? '';
    const set = sets.get(seen);
    if (set) {
      set.push(node);
    } else {
      sets.set(seen, [node]);
    }
  }
  return [...sets.values()].sort((a, b) => b.length - a.length);
}

/** All in a row see the same, so that its first speaks for it. */
function cellOf(row: readonly Node[], column: readonly Node[]): MatrixCell {
  const of = column.length;
  const [{ view }] = row;
  if (of === 1 && row.length === 1 && row[0] === column[0]) {
    return { kind: 'self', seen: 1, of };
  }
  if (!view) {
    return { kind: 'unknown', seen: 0, of };
  }
  const peers = column.flatMap(
    node =>
      view.sees.find(it =>
        node.address === undefined
          ? it.name === node.name
          : it.address === node.address,
      ) ?? [],
  );
  const seen = peers.length;
  const state = peers.find(it => it.state !== 'participant')?.state;
  const some = seen === 0 ? 'none' : 'some';
  return { kind: seen === of ? 'all' : some, seen, of, state };
}

/** Its name; with its address where another one has the name, too. */
function labelOf(node: Node, nodes: readonly Node[]): string {
  const isTwice = nodes.some(it => it !== node && it.name === node.name);
  return isTwice && node.address ? `${node.name} (${node.address})` : node.name;
}
