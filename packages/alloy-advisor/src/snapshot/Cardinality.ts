import { z } from 'zod';
import { Fact, factSchema } from './Fact';

/** How many there are of something: of a job, a metric, a label. */
export interface Counted {
  /** As the store writes it: the name of a metric or a label, the value of `job`. */
  readonly name: string;
  /** Series, or values of a label. */
  readonly count: number;
}

const countedSchema = z.object({
  name: z.string(),
  count: z.number(),
}) satisfies z.ZodType<Counted>;

/** How many series the cluster has in the metrics store, and where they are. */
export interface Cardinality {
  /** Active series of the cluster. */
  readonly series: Fact<number>;
  /** Series of each job, largest first. */
  readonly byJob: Fact<Counted[]>;
  /** Series of each of the largest metrics. */
  readonly largestMetrics: Fact<Counted[]>;
  /** Values of each of the largest labels. */
  readonly largestLabels: Fact<Counted[]>;
}

export const cardinalitySchema = z.object({
  series: factSchema(z.number()),
  byJob: factSchema(z.array(countedSchema)),
  largestMetrics: factSchema(z.array(countedSchema)),
  largestLabels: factSchema(z.array(countedSchema)),
}) satisfies z.ZodType<Cardinality>;
