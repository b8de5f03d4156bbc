import type { Subject } from '../finding';
import {
  type Fact,
  type SelfMetrics,
  type Snapshot,
  known,
  unknown,
  unreadHosts,
} from '../snapshot';
import { instanceSubject } from '../check/snapshot/subjects';
import type { Lag, Told, VersionCount } from './Digest';

/** Of so many reasons is told; thousands of processes give few different ones. */
const REASONS = 3;

/** A process that is known, or many of which is not known which they are. */
type Process =
  | { readonly subject: Subject; readonly self: SelfMetrics }
  | { readonly unread: Fact<never> & { readonly known: false } };

/** The versions that run, with how many processes run each. */
export function versionsOf(snapshot: Snapshot): Told<readonly VersionCount[]> {
  return told(snapshot, 'version', versions => {
    const counts = new Map<string, number>();
    for (const { value } of versions) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([version, processes]) => ({ version, processes }))
      .sort(
        (a, b) => b.processes - a.processes || (a.version < b.version ? -1 : 1),
      );
  });
}

/** Who is farthest behind with what it delivers. */
export function lagOf(snapshot: Snapshot): Told<Lag> {
  return told(snapshot, 'behindSeconds', delays => {
    const worst = delays.reduce((a, b) => (b.value > a.value ? b : a));
    return { seconds: worst.value, subject: worst.subject };
  });
}

type Valued<Name extends keyof SelfMetrics> = {
  readonly subject: Subject;
  readonly value: Extract<SelfMetrics[Name], { known: true }>['value'];
};

/** @param join is given at least one */
function told<Name extends keyof SelfMetrics, T>(
  snapshot: Snapshot,
  name: Name,
  join: (values: readonly Valued<Name>[]) => T,
): Told<T> {
  const values: Valued<Name>[] = [];
  const reasons = new Set<string>();
  for (const process of processesOf(snapshot)) {
    const fact: Fact<unknown> =
      'self' in process ? process.self[name] : process.unread;
    if (fact.known && 'subject' in process) {
      const value = fact.value as Valued<Name>['value'];
      values.push({ subject: process.subject, value });
    } else if (!fact.known) {
      reasons.add(fact.reason);
    }
  }
  const [first = 'No Alloy is known that could tell.', ...others] = reasons;
  return {
    value:
      values.length > 0
        ? known('metrics', join(values))
        : unknown('metrics', first),
    untold: reasons.size > 0 ? [first, ...others].slice(0, REASONS) : [],
  };
}

function processesOf(snapshot: Snapshot): Process[] {
  const { collectors, hosts } = snapshot;
  const ofCollectors: Process[] = collectors.known
    ? collectors.value.flatMap((collector): Process[] => {
        const { instances } = collector;
        return instances.known
          ? instances.value.map(it => ({
              subject: instanceSubject(collector, it),
              self: it.self,
            }))
          : [{ unread: instances }];
      })
    : [{ unread: collectors }];
  const ofHosts = (hosts.known ? hosts.value : []).map(
    ({ name, self }): Process => ({ subject: { kind: 'host', name }, self }),
  );
  const unread = unreadHosts(snapshot);
  return [...ofCollectors, ...ofHosts, ...(unread ? [{ unread }] : [])];
}
