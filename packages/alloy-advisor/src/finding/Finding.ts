import { z } from 'zod';
import { Evidence, evidenceSchema } from './Evidence';
import { Subject, subjectSchema } from './Subject';

/** The severities, the worst first. */
export const severities = ['critical', 'warning', 'info'] as const;

/** How much a failing finding matters: does it lose data now, will it, or is it worth knowing. */
export type Severity = (typeof severities)[number];

/** What to do about it. */
export interface Remedy {
  /** In sentences. */
  readonly text: string;
  /** Where more of it stands. */
  readonly docsUrl?: string;
  /** An Alloy snippet to copy. */
  readonly alloy?: string;
  /** A change to a manifest, to copy. */
  readonly patch?: string;
}

/**
 * What a finding is about beyond its subject, for who draws that:
 *
 * - `clustering`: whether the work of a collector is shared as it should be.
 * - `metrics-delivery`, `logs-delivery`: whether a store gets what it is sent.
 */
export const areas = [
  'clustering',
  'metrics-delivery',
  'logs-delivery',
] as const;

export type Area = (typeof areas)[number];

/**
 * What failing findings of one check come to together, to stand in the middle
 * of a sentence: `{count} instances were OOM-killed`. `{count}` stands for their
 * number.
 */
export interface Clause {
  /** Of one; absent where its own summary says more. */
  readonly one?: string;
  readonly other: string;
  /**
   * Whether those count, too, which another finding explains: a node without
   * a collector is one, whatever is the cause.
   */
  readonly everywhere?: boolean;
}

/** What is lost, or what it costs: at least so much, and only what is proven. */
export interface Impact {
  readonly samplesPerSecond?: number;
  readonly linesPerSecond?: number;
  readonly nodes?: number;
  readonly targets?: number;
  readonly series?: number;
}

/** The outcome of one check for one subject. */
export interface Finding {
  /** `group/name`, the same in every cluster. */
  readonly check: string;
  readonly status: 'passing' | 'failing' | 'unknown';
  readonly severity: Severity;
  readonly area?: Area;
  readonly subject: Subject;
  /** One sentence, in the reader's words. */
  readonly summary: string;
  /** What proves it; empty where the summary says all. */
  readonly evidence: Evidence[];
  readonly remedy?: Remedy;
  /** Of a failing one, where that is known. */
  readonly impact?: Impact;
  /** Of a failing one, where the check has words for several. */
  readonly clause?: Clause;
  /** The failing finding that explains this one, where there is one. */
  readonly explainedBy?: {
    readonly check: string;
    readonly subject: Subject;
    /**
     * Whether what another check found may explain it as well: then what it
     * costs is not proven to come of this one.
     */
    readonly amongOthers?: boolean;
  };
}

const remedySchema = z.object({
  text: z.string(),
  docsUrl: z.string().optional(),
  alloy: z.string().optional(),
  patch: z.string().optional(),
}) satisfies z.ZodType<Remedy>;

export const severitySchema = z.enum(severities);

export const areaSchema = z.enum(areas);

export const clauseSchema = z.object({
  one: z.string().optional(),
  other: z.string(),
  everywhere: z.boolean().optional(),
}) satisfies z.ZodType<Clause>;

export const impactSchema = z.object({
  samplesPerSecond: z.number().optional(),
  linesPerSecond: z.number().optional(),
  nodes: z.number().optional(),
  targets: z.number().optional(),
  series: z.number().optional(),
}) satisfies z.ZodType<Impact>;

export const findingSchema = z.object({
  check: z.string(),
  status: z.enum(['passing', 'failing', 'unknown']),
  severity: severitySchema,
  area: areaSchema.optional(),
  subject: subjectSchema,
  summary: z.string(),
  evidence: z.array(evidenceSchema),
  remedy: remedySchema.optional(),
  impact: impactSchema.optional(),
  clause: clauseSchema.optional(),
  explainedBy: z
    .object({
      check: z.string(),
      subject: subjectSchema,
      amongOthers: z.boolean().optional(),
    })
    .optional(),
}) satisfies z.ZodType<Finding>;
