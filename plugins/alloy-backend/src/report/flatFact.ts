import type { Fact } from '@alloy-fleet/backstage-plugin-alloy-common';

/** What is read from a fact that may itself be unknown. */
export function flatFact<T, U>(
  fact: Fact<T>,
  read: (value: T) => Fact<U>,
): Fact<U> {
  return fact.known ? read(fact.value) : fact;
}
