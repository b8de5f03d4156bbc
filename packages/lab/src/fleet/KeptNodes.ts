import type { Labels } from '../prometheus';

/** The recorded nodes, those that a smaller fleet keeps first, with their pods of the DaemonSet. */
const RECORDED: readonly (readonly [node: string, pod: string])[] = [
  ['k8s-worker-01', 'alloy-node-hp9hd'],
  ['k8s-worker-02', 'alloy-node-pzd79'],
  ['k8s-worker-03', 'alloy-node-txpnd'],
  ['k8s-worker-04', 'alloy-node-9sjxz'],
  ['k8s-cp-01', 'alloy-node-488nn'],
  ['k8s-cp-02', 'alloy-node-n2g9n'],
  ['k8s-cp-03', 'alloy-node-rxcs9'],
];

export const RECORDED_NODES = RECORDED.length;

/** The nodes of a fleet that has fewer than were recorded. */
export class KeptNodes {
  /** For each node that is left out, the one that its other pods run on. */
  readonly #movedTo: ReadonlyMap<string, string>;
  /** The pods of the DaemonSet on the nodes that are left out. */
  readonly #goneWith: ReadonlySet<string>;

  /** @param count from 1 */
  constructor(count: number) {
    const gone = RECORDED.slice(count);
    this.#movedTo = new Map(
      gone.map(([node], index) => [node, RECORDED[index % count][0]]),
    );
    this.#goneWith = new Set(gone.map(([, pod]) => pod));
  }

  /** How many were left out. */
  get left(): number {
    return this.#movedTo.size;
  }

  hasNode(name: string): boolean {
    return !this.#movedTo.has(name);
  }

  hasPod(name: string): boolean {
    return !this.#goneWith.has(name);
  }

  /** Where what ran on a node runs. */
  nodeFor(name: string): string {
    return this.#movedTo.get(name) ?? name;
  }

  /**
   * The labels of what is still there, where it is now. What has a pod goes
   * with it; what has none goes with its node.
   */
  labels(labels: Labels): Labels | undefined {
    const { pod } = labels;
    if (pod !== undefined && !this.hasPod(pod)) {
      return undefined;
    }
    const moved: Record<string, string> = {};
    for (const [name, value] of Object.entries(labels)) {
      moved[name] = this.nodeFor(value);
      if (!this.hasPod(value) || (pod === undefined && moved[name] !== value)) {
        return undefined;
      }
    }
    return moved;
  }
}
