import { keyOf } from '../../causes/keys';
import type { Subject } from '../../finding';
import type { SelfMetrics, Snapshot } from '../../snapshot';

/** What the process that a finding is about says of itself; undefined where it is none that is known. */
export function selfOf(
  snapshot: Snapshot,
  subject: Subject,
): SelfMetrics | undefined {
  return indexOf(snapshot).get(keyOf(subject));
}

/** What each process that is known says of itself: pods of collectors, and hosts. */
export function selvesOf(snapshot: Snapshot): SelfMetrics[] {
  return [...indexOf(snapshot).values()];
}

// Every finding of a fleet that is refused asks.
const indexes = new WeakMap<Snapshot, ReadonlyMap<string, SelfMetrics>>();

function indexOf(snapshot: Snapshot): ReadonlyMap<string, SelfMetrics> {
  const before = indexes.get(snapshot);
  if (before) {
    return before;
  }
  const { collectors, hosts } = snapshot;
  const index = new Map<string, SelfMetrics>();
  for (const { instances } of collectors.known ? collectors.value : []) {
    for (const it of instances.known ? instances.value : []) {
      index.set(keyOf({ kind: 'instance', ...it }), it.self);
    }
  }
  for (const { name, self } of hosts.known ? hosts.value : []) {
    index.set(keyOf({ kind: 'host', name }), self);
  }
  indexes.set(snapshot, index);
  return index;
}
