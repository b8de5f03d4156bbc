import { known, unknown } from '@alloy-fleet/alloy-advisor';
import type {
  Fact,
  SourceName,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Asked } from '../sources/askSource';

/** What a source gave as a fact. */
export function factOf<T>(source: SourceName, asked: Asked<T>): Fact<T> {
  return asked.result.ok
    ? known(source, asked.result.value)
    : unknown(source, asked.result.reason);
}

/** What is read from a fact that may itself be unknown. */
export function flatFact<T, U>(
  fact: Fact<T>,
  read: (value: T) => Fact<U>,
): Fact<U> {
  return fact.known ? read(fact.value) : fact;
}
