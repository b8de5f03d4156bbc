/** Something that was given, or that was not, and why. What is not given is unknown: it is never taken for absent. */
export type Part<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly reason: string };

/** A part that was given. */
export function given<T>(value: T): Part<T> {
  return { known: true, value };
}

/** A part that was not given; the reason is a sentence. */
export function notGiven(reason: string): Part<never> {
  return { known: false, reason };
}
