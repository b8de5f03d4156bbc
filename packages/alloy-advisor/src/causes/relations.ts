import type { Subject } from '../finding';
import type { Snapshot } from '../snapshot';

/** Whether two findings are about the same thing. */
export function same(a: Subject, b: Subject): boolean {
  return (
    a.kind === b.kind &&
    a.name === b.name &&
    (a.namespace ?? '') === (b.namespace ?? '')
  );
}

/** Whether an instance, or its collector, belongs to the collector that a subject is or belongs to. */
export function ofSameCollector(a: Subject, b: Subject): boolean {
  const first = collectorName(a);
  return (
    first !== undefined &&
    first === collectorName(b) &&
    (a.namespace ?? '') === (b.namespace ?? '')
  );
}

function collectorName(subject: Subject): string | undefined {
  return subject.kind === 'collector' ? subject.name : subject.collector;
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

// Every pair of findings asks: at 5,000 nodes no list can be searched each time.
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
