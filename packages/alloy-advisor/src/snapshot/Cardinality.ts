import { z } from 'zod';
import { factSchema } from './Fact';

const countedSchema = z.object({ name: z.string(), count: z.number() });

/** How many series the cluster has in the metrics store, and where they are. */
export const cardinalitySchema = z.object({
  /** Active series of the cluster. */
  series: factSchema(z.number()),
  /** Series of each job, largest first. */
  byJob: factSchema(z.array(countedSchema)),
  /** Series of each of the largest metrics. */
  largestMetrics: factSchema(z.array(countedSchema)),
  /** Values of each of the largest labels. */
  largestLabels: factSchema(z.array(countedSchema)),
});

export type Counted = z.infer<typeof countedSchema>;
export type Cardinality = z.infer<typeof cardinalitySchema>;
