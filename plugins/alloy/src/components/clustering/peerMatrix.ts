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

// Made once: comparing by localeCompare makes it anew for each two names.
const BY_NUMBER = new Intl.Collator('en', { numeric: true });

/**
 * Who sees whom among the processes of a cluster. One that did not answer has
 * a row of unknown cells: that others see it says nothing of what it sees.
 */
export function peerMatrix(group: ClusterGroup): PeerMatrix {
  const nodes = nodesOf(group);
  const sets =
    nodes.length > MOST_ROWS ? together(nodes) : nodes.map(it => [it]);
  const isTwice = namesTwice(nodes);
  return {
    size: nodes.length,
    groups: sets.map(set => ({
      names: set.map(it => labelOf(it, isTwice)),
      answered: set.every(it => it.view),
      sees: set[0].sees,
    })),
    cells: sets.map(row => cellsOf(row, sets)),
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
  const addresses = new Set<string>();
  const names = new Set<string>();
  const namesWithoutAddress = new Set<string>();
  const remember = ({ name, address }: Node) => {
    names.add(name);
    if (address === undefined) {
      namesWithoutAddress.add(name);
    } else {
      addresses.add(address);
    }
  };
  nodes.forEach(remember);
  // By its address, where both have one; else by its name.
  const isThere = ({ name, address }: Node) =>
    address === undefined
      ? names.has(name)
      : addresses.has(address) || namesWithoutAddress.has(name);
  const add = (node: Node) => {
    if (!isThere(node)) {
      nodes.push(node);
      remember(node);
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
  return nodes.sort((a, b) => BY_NUMBER.compare(a.name, b.name));
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

type Peer = PeerView['sees'][number];

/** The peers that one sees; of an address or a name the first. */
class PeerIndex {
  readonly #byAddress = new Map<string, Peer>();
  readonly #byName = new Map<string, Peer>();

  constructor(peers: readonly Peer[]) {
    for (const peer of peers) {
      if (!this.#byAddress.has(peer.address)) {
        this.#byAddress.set(peer.address, peer);
      }
      if (!this.#byName.has(peer.name)) {
        this.#byName.set(peer.name, peer);
      }
    }
  }

  get({ name, address }: Node): Peer | undefined {
    return address === undefined
      ? this.#byName.get(name)
      : this.#byAddress.get(address);
  }
}

/** All in a row see the same, so that its first speaks for it. */
function cellsOf(
  row: readonly Node[],
  columns: readonly (readonly Node[])[],
): MatrixCell[] {
  const [{ view }] = row;
  const peers = view && new PeerIndex(view.sees);
  return columns.map(column => cellOf(row, column, peers));
}

/** @param index - of whom the row sees; undefined where it did not say */
function cellOf(
  row: readonly Node[],
  column: readonly Node[],
  index: PeerIndex | undefined,
): MatrixCell {
  const of = column.length;
  if (of === 1 && row.length === 1 && row[0] === column[0]) {
    return { kind: 'self', seen: 1, of };
  }
  if (!index) {
    return { kind: 'unknown', seen: 0, of };
  }
  const peers = column.flatMap(node => index.get(node) ?? []);
  const seen = peers.length;
  const state = peers.find(it => it.state !== 'participant')?.state;
  const some = seen === 0 ? 'none' : 'some';
  return { kind: seen === of ? 'all' : some, seen, of, state };
}

/** Its name; with its address where another one has the name, too. */
function labelOf(
  { name, address }: Node,
  isTwice: ReadonlySet<string>,
): string {
  return isTwice.has(name) && address ? `${name} (${address})` : name;
}

function namesTwice(nodes: readonly Node[]): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { name } of nodes) {
    (once.has(name) ? twice : once).add(name);
  }
  return twice;
}
