import {
  Finding as CheckedFinding,
  Severity,
  Subject,
  parseFinding,
  parseSubject,
  severities,
} from '@alloy-fleet/alloy-advisor';
import { z } from 'zod';
import { parsedBy } from './parsedBy';

/**
 * Since when a finding fails, as far as reports tell; moments are ISO 8601 in
 * UTC. Reports are made when somebody looks, so it may have begun before.
 */
export interface Since {
  /** The first report that found it failing, with none since that did not. */
  readonly firstSeenAt: string;
  /** The report before that one, which found it not failing: it began between the two. */
  readonly notFailingAt?: string;
  /**
   * From then on report after report found it failing. Later than
   * `firstSeenAt` when for a while in between nobody looked, or none could say.
   */
  readonly steadyFrom: string;
}

/** The outcome of one check for one subject, as a report has it. */
export interface Finding extends CheckedFinding {
  /** Of a failing one; absent where nothing is remembered. */
  readonly since?: Since;
}

/** A finding that failed a while ago and does no more, or whose subject is gone. */
export interface EndedFinding {
  /** `group/name`. */
  readonly check: string;
  readonly severity: Severity;
  readonly subject: Subject;
  /** What was said of it last. */
  readonly summary: string;
  /** The first report that found it; ISO 8601, as the others. */
  readonly firstSeenAt: string;
  /** The last report that found it. */
  readonly lastSeenAt: string;
  /** The first report after it that did not. */
  readonly endedAt: string;
}

const sinceSchema = z.object({
  firstSeenAt: z.string(),
  notFailingAt: z.string().optional(),
  steadyFrom: z.string(),
}) satisfies z.ZodType<Since>;

export const findingSchema = parsedBy(parseFinding).and(
  z.object({ since: sinceSchema.optional() }),
) satisfies z.ZodType<Finding>;

export const endedFindingSchema = z.object({
  check: z.string(),
  severity: z.enum(severities),
  subject: parsedBy(parseSubject),
  summary: z.string(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  endedAt: z.string(),
}) satisfies z.ZodType<EndedFinding>;
