import { findingSchema as checkedSchema } from '@alloy-fleet/alloy-advisor';
import { z } from 'zod';

/**
 * Since when a finding fails, as far as reports tell; moments are ISO 8601 in
 * UTC. Reports are made when somebody looks, so it may have begun before.
 */
export const sinceSchema = z.object({
  /** The first report that found it failing, with none since that did not. */
  firstSeenAt: z.string(),
  /** The report before that one, which found it not failing: it began between the two. */
  notFailingAt: z.string().optional(),
  /**
   * From then on report after report found it failing. Later than
   * `firstSeenAt` when for a while in between nobody looked, or none could say.
   */
  steadyFrom: z.string(),
});

/** The outcome of one check for one subject, as a report has it. */
export const findingSchema = checkedSchema.extend({
  /** Of a failing one; absent where nothing is remembered. */
  since: sinceSchema.optional(),
});

/** A finding that failed a while ago and does no more, or whose subject is gone. */
export const endedFindingSchema = checkedSchema
  .pick({ check: true, severity: true, subject: true, summary: true })
  .extend({
    firstSeenAt: z.string(),
    /** The last report that found it. */
    lastSeenAt: z.string(),
    /** The first report after it that did not. */
    endedAt: z.string(),
  });

export type Since = z.infer<typeof sinceSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type EndedFinding = z.infer<typeof endedFindingSchema>;
