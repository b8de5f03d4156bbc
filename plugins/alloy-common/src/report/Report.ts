import { findingSchema, snapshotSchema } from '@alloy-fleet/alloy-advisor';
import { z } from 'zod';

/** What the portal shows of one cluster: what was gathered, and what it means. */
export const reportSchema = z.object({
  /** The cluster's entity in the catalog. */
  entityRef: z.string(),
  snapshot: snapshotSchema,
  findings: z.array(findingSchema),
});

export type Report = z.infer<typeof reportSchema>;
