import { z } from 'zod';

/** A query with its value and threshold. */
export interface QueryEvidence {
  readonly kind: 'query';
  /** PromQL, or LogQL. */
  readonly query: string;
  /** Which store it is asked of; the metrics store where it is not said. */
  readonly store?: 'metrics' | 'logs';
  /** With its unit. */
  readonly value: string;
  readonly threshold?: string;
}

/** A field of an object of the Kubernetes API. */
export interface ObjectEvidence {
  readonly kind: 'object';
  /** As kubectl writes it: `pod/alloy-node-x`, `node/k8s-worker-03`. */
  readonly object: string;
  readonly namespace?: string;
  readonly field: string;
  readonly value: string;
}

/** A place of a configuration. */
export interface ConfigEvidence {
  readonly kind: 'config';
  /** The file's name, as the process or the repository calls it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in bytes of UTF-8, as Alloy counts. */
  readonly column: number;
  /** What stands there, up to the end of the line. */
  readonly text: string;
}

/** Why nothing could be had. */
export interface SourceEvidence {
  readonly kind: 'source';
  /** The source that did not give it. */
  readonly source: string;
  readonly message: string;
}

/** What proves a finding, or why it could not be proven. */
export type Evidence =
  | QueryEvidence
  | ObjectEvidence
  | ConfigEvidence
  | SourceEvidence;

export const evidenceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('query'),
    query: z.string(),
    store: z.enum(['metrics', 'logs']).optional(),
    value: z.string(),
    threshold: z.string().optional(),
  }),
  z.object({
    kind: z.literal('object'),
    object: z.string(),
    namespace: z.string().optional(),
    field: z.string(),
    value: z.string(),
  }),
  z.object({
    kind: z.literal('config'),
    file: z.string(),
    line: z.number(),
    column: z.number(),
    text: z.string(),
  }),
  z.object({
    kind: z.literal('source'),
    source: z.string(),
    message: z.string(),
  }),
]) satisfies z.ZodType<Evidence>;
