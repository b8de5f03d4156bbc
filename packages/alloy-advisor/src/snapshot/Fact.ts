import { z } from 'zod';
import { SourceName, sourceNameSchema } from './SourceState';

/**
 * A value with the source that gave it, or why that source did not give it.
 * There is no third way: a value that is not known can't be read by mistake.
 * Facts of a snapshot come from the portal's sources.
 */
export type Fact<T, Source extends string = SourceName> =
  | { readonly known: true; readonly value: T; readonly source: Source }
  | {
      readonly known: false;
      /** A sentence for the reader. */
      readonly reason: string;
      readonly source: Source;
      /** Whether the source did answer, and has no such value. */
      readonly absent?: boolean;
    };

/** The schema of a fact whose value has the given schema. */
export function factSchema<T extends z.ZodTypeAny>(value: T) {
  return z.discriminatedUnion('known', [
    z.object({ known: z.literal(true), value, source: sourceNameSchema }),
    z.object({
      known: z.literal(false),
      reason: z.string(),
      source: sourceNameSchema,
      absent: z.boolean().optional(),
    }),
  ]);
}

/** A value that a source gave. */
export function known<T>(source: SourceName, value: T): Fact<T> {
  return { known: true, value, source };
}

/** A value that a source did not give, and why. */
export function unknown(source: SourceName, reason: string): Fact<never> {
  return { known: false, reason, source };
}

/** A value that a source was asked for and does not have, and what that may mean. */
export function absent(source: SourceName, reason: string): Fact<never> {
  return { known: false, reason, source, absent: true };
}

/** Whether it is known to be so. What is not may still be. */
export function isTrue(fact: Fact<boolean>): boolean {
  return fact.known && fact.value;
}

/** The fact with its value changed; what is unknown stays unknown. */
export function mapFact<T, U>(fact: Fact<T>, change: (value: T) => U): Fact<U> {
  return fact.known ? known(fact.source, change(fact.value)) : fact;
}
