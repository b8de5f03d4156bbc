import { z } from 'zod';

/** How much a failing finding matters: does it lose data now, will it, or is it worth knowing. */
export const severitySchema = z.enum(['critical', 'warning', 'info']);

/** What a finding is about, by the name people know it by. */
export const subjectSchema = z.object({
  kind: z.enum(['cluster', 'collector', 'instance', 'node', 'host']),
  name: z.string(),
  namespace: z.string().optional(),
  /** The collector that an instance belongs to. */
  collector: z.string().optional(),
});

/**
 * What proves a finding: a query with its value and threshold, or a field of
 * an object of the Kubernetes API, or a place of a configuration, or why none
 * of them could be had.
 */
export const evidenceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('query'),
    query: z.string(),
    /** Which store it is asked of; the metrics store where it is not said. */
    store: z.enum(['metrics', 'logs']).optional(),
    value: z.string(),
    threshold: z.string().optional(),
  }),
  z.object({
    kind: z.literal('object'),
    /** As kubectl writes it: `pod/alloy-node-x`, `node/k8s-worker-03`. */
    object: z.string(),
    namespace: z.string().optional(),
    field: z.string(),
    value: z.string(),
  }),
  z.object({
    kind: z.literal('config'),
    /** The file's name, as the process or the repository calls it. */
    file: z.string(),
    /** From 1. */
    line: z.number(),
    /** From 1, in bytes of UTF-8, as Alloy counts. */
    column: z.number(),
    /** What stands there, up to the end of the line. */
    text: z.string(),
  }),
  z.object({
    kind: z.literal('source'),
    source: z.string(),
    message: z.string(),
  }),
]);

export const remedySchema = z.object({
  text: z.string(),
  docsUrl: z.string().optional(),
  /** An Alloy snippet to copy. */
  alloy: z.string().optional(),
  /** A change to a manifest, to copy. */
  patch: z.string().optional(),
});

/**
 * What a finding is about beyond its subject, for who draws that:
 *
 * - `clustering`: whether the work of a collector is shared as it should be.
 * - `metrics-delivery`, `logs-delivery`: whether a store gets what it is sent.
 */
export const areaSchema = z.enum([
  'clustering',
  'metrics-delivery',
  'logs-delivery',
]);

/**
 * What failing findings of one check come to together, to stand in the middle
 * of a sentence: `{count} instances were OOM-killed`. `{count}` stands for their
 * number.
 */
export const clauseSchema = z.object({
  /** Of one; absent where its own summary says more. */
  one: z.string().optional(),
  other: z.string(),
  /**
   * Whether those count, too, which another finding explains: a node without
   * a collector is one, whatever is the cause.
   */
  everywhere: z.boolean().optional(),
});

/** What is lost, or what it costs: at least so much, and only what is proven. */
export const impactSchema = z.object({
  samplesPerSecond: z.number().optional(),
  linesPerSecond: z.number().optional(),
  nodes: z.number().optional(),
  targets: z.number().optional(),
  series: z.number().optional(),
});

/** The outcome of one check for one subject. */
export const findingSchema = z.object({
  /** `group/name`, the same in every cluster. */
  check: z.string(),
  status: z.enum(['passing', 'failing', 'unknown']),
  severity: severitySchema,
  area: areaSchema.optional(),
  subject: subjectSchema,
  /** One sentence, in the reader's words. */
  summary: z.string(),
  evidence: z.array(evidenceSchema),
  remedy: remedySchema.optional(),
  /** Of a failing one, where that is known. */
  impact: impactSchema.optional(),
  /** Of a failing one, where the check has words for several. */
  clause: clauseSchema.optional(),
  /** The failing finding that explains this one, where there is one. */
  explainedBy: z
    .object({ check: z.string(), subject: subjectSchema })
    .optional(),
});

export type Severity = z.infer<typeof severitySchema>;
export type Subject = z.infer<typeof subjectSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Remedy = z.infer<typeof remedySchema>;
export type Area = z.infer<typeof areaSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type Impact = z.infer<typeof impactSchema>;
export type Finding = z.infer<typeof findingSchema>;
