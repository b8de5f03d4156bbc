import { z } from 'zod';

const labelsSchema = z.record(z.string(), z.string());

/**
 * What a store says to a check that is PromQL: whose values are beyond the
 * threshold, and how many there are in all.
 */
export const measurementSchema = z.object({
  beyond: z.array(z.object({ labels: labelsSchema, value: z.number() })),
  /** Processes that report and have no value, where each of them should. */
  absent: z.array(labelsSchema),
  /** How many values there are, right ones among them. */
  count: z.number(),
  /** The value that is nearest to the threshold, or farthest beyond it. */
  worst: z.number().optional(),
});

export type Measurement = z.infer<typeof measurementSchema>;
