import type { Fact } from '@alloy-fleet/backstage-plugin-alloy-common';

/** The same fact of several instances: what is known, and what is not. */
export interface Gathered<T> {
  readonly known: readonly T[];
  readonly unknown: number;
  /** Why they are unknown, each reason once. */
  readonly reasons: readonly string[];
}

/** Puts the facts of several instances together, losing no unknown one. */
export function gather<T>(facts: readonly Fact<T>[]): Gathered<T> {
  const known: T[] = [];
  const reasons: string[] = [];
  for (const fact of facts) {
    if (fact.known) {
      known.push(fact.value);
    } else {
      reasons.push(fact.reason);
    }
  }
  return { known, unknown: reasons.length, reasons: [...new Set(reasons)] };
}
