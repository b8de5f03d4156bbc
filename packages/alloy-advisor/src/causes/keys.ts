import { Subject, subjectIdentity } from '../finding';
import type { Snapshot } from '../snapshot';

/** The key of what a finding is about. */
export function keyOf(subject: Subject): string {
  return JSON.stringify(subjectIdentity(subject));
}

/** The key of the collector that a subject is or belongs to; undefined without one. */
export function collectorKey(subject: Subject): string | undefined {
  const name = subject.kind === 'collector' ? subject.name : subject.collector;
  const { namespace } = subject;
  return name && keyOf({ kind: 'collector', namespace, name });
}

/** The key of a node. */
export function nodeKey(name: string): string {
  return keyOf({ kind: 'node', name });
}

/** The node that an instance runs on, or that a subject is. */
export function nodeOf(
  subject: Subject,
  snapshot: Snapshot,
): string | undefined {
  return subject.kind === 'node'
    ? subject.name
    : indexOf(snapshot).nodeByPod.get(`${subject.namespace}/${subject.name}`);
}

/** Whether the node itself is what is wrong. */
export function isDown(node: string, snapshot: Snapshot): boolean {
  return indexOf(snapshot).down.has(node);
}

interface Index {
  readonly nodeByPod: ReadonlyMap<string, string>;
  readonly down: ReadonlySet<string>;
}

// Every finding asks: at 5,000 nodes no list can be searched each time.
const indexes = new WeakMap<Snapshot, Index>();

function indexOf(snapshot: Snapshot): Index {
  const before = indexes.get(snapshot);
  if (before) {
    return before;
  }
  const { collectors, nodes } = snapshot;
  const instances = collectors.known
    ? collectors.value.flatMap(it =>
        it.instances.known ? it.instances.value : [],
      )
    : [];
  const index = {
    nodeByPod: new Map(
      instances.flatMap(({ namespace, name, node }) =>
        node ? [[`${namespace}/${name}`, node] as const] : [],
      ),
    ),
    down: new Set(
      nodes.known ? nodes.value.filter(it => !it.ready).map(it => it.name) : [],
    ),
  };
  indexes.set(snapshot, index);
  return index;
}
