import { digestSchema, snapshotSchema } from '@alloy-fleet/alloy-advisor';
import { z } from 'zod';
import { endedFindingSchema, findingSchema } from './Finding';

/** Where a query can be opened in Grafana's Explore. */
export const exploreSchema = z.object({
  /** Where Grafana begins, without a slash at the end. */
  grafanaUrl: z.string(),
  datasourceUid: z.string(),
});

/** What the portal shows of one cluster: what was gathered, and what it means. */
export const reportSchema = z.object({
  /** The cluster's entity in the catalog. */
  entityRef: z.string(),
  snapshot: snapshotSchema,
  findings: z.array(findingSchema),
  /** What both come to, of what this viewer may see. */
  digest: digestSchema,
  /** What ended in the last hour, the latest first; absent where it is not known. */
  ended: z.array(endedFindingSchema).optional(),
  /** Why it is not known since when findings fail, and what ended; absent where it is. */
  notRemembered: z.string().optional(),
  /** Where the stores' queries can be opened; absent where it was not configured. */
  explore: z
    .object({
      metrics: exploreSchema.optional(),
      logs: exploreSchema.optional(),
    })
    .default({}),
  /** Whether the viewer may read the configurations of collectors. */
  mayReadConfigurations: z.boolean().default(false),
});

export type Explore = z.infer<typeof exploreSchema>;
export type Report = z.infer<typeof reportSchema>;
