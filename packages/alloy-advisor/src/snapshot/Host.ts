import { z } from 'zod';
import { Fact, factSchema } from './Fact';
import { SelfMetrics, selfMetricsSchema } from './Collector';

/** An Alloy on a machine outside Kubernetes. */
export interface Host {
  /** The value of its instance label. */
  readonly name: string;
  /** Its entity in the catalog, when it has one. */
  readonly entityRef?: string;
  /** Who knows of it: the catalog, its own metrics, or both. */
  readonly knownBy: ('catalog' | 'metrics')[];
  /**
   * When its last metrics were stored, as ISO 8601; null when there were none
   * in the time that was looked at.
   */
  readonly lastSeenAt: Fact<string | null>;
  /** Whether its metrics are arriving now. */
  readonly reporting: Fact<boolean>;
  /** What it says of itself. */
  readonly self: SelfMetrics;
}

export const hostSchema = z.object({
  name: z.string(),
  entityRef: z.string().optional(),
  knownBy: z.array(z.enum(['catalog', 'metrics'])),
  lastSeenAt: factSchema(z.string().nullable()),
  reporting: factSchema(z.boolean()),
  self: selfMetricsSchema,
}) satisfies z.ZodType<Host>;
