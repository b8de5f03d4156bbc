import { z } from 'zod';
import { factSchema } from './Fact';
import { selfMetricsSchema } from './Collector';

/** An Alloy on a machine outside Kubernetes. */
export const hostSchema = z.object({
  /** The value of its instance label. */
  name: z.string(),
  /** Its entity in the catalog, when it has one. */
  entityRef: z.string().optional(),
  /** Who knows of it: the catalog, its own metrics, or both. */
  knownBy: z.array(z.enum(['catalog', 'metrics'])),
  /**
   * When its last metrics were stored, as ISO 8601; null when there were none
   * in the time that was looked at.
   */
  lastSeenAt: factSchema(z.string().nullable()),
  /** Whether its metrics are arriving now. */
  reporting: factSchema(z.boolean()),
  self: selfMetricsSchema,
});

export type Host = z.infer<typeof hostSchema>;
