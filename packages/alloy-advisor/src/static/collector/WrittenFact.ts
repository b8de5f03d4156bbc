import type { Fact } from '../../snapshot';

/** Where facts of collectors come from that are written down, live or in files. */
const SOURCE = 'manifests';

/** Something that was given, or that was not, and why. What is not given is unknown: it is never taken for absent. */
export type WrittenFact<T> = Fact<T, typeof SOURCE>;

/** A fact that was given. */
export function given<T>(value: T): WrittenFact<T> {
  return { known: true, value, source: SOURCE };
}

/** A fact that was not given; the reason is a sentence. */
export function notGiven(reason: string): WrittenFact<never> {
  return { known: false, reason, source: SOURCE };
}
