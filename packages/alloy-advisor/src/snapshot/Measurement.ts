import { z } from 'zod';
import type { Shape } from '../shape';
import { Fact, factSchema } from './Fact';

const labelsSchema = z.record(z.string(), z.string());

/** One value of a query. */
export interface MeasuredValue {
  /** Of its series, by their names. */
  readonly labels: Record<string, string>;
  /** In the unit of the check. */
  readonly value: number;
}

/**
 * What a store says to a check that is PromQL: whose values are beyond the
 * threshold, and how many there are in all.
 */
export interface Measurement {
  /** Those whose values are beyond it. */
  readonly beyond: MeasuredValue[];
  /** Processes that report and have no value, where each of them should. */
  readonly absent: Record<string, string>[];
  /** How many values there are, right ones among them. */
  readonly count: number;
  /** The value that is nearest to the threshold, or farthest beyond it. */
  readonly worst?: number;
}

const measurementSchema = z.object({
  beyond: z.array(
    z.object({
      labels: labelsSchema,
      value: z.number(),
    }),
  ),
  absent: z.array(labelsSchema),
  count: z.number(),
  worst: z.number().optional(),
}) satisfies z.ZodType<Measurement>;

/** What the store says to the checks that are PromQL, by their ids. */
export type Measurements = Record<string, Fact<Measurement>>;

export const measurementsSchema = z.record(
  z.string(),
  factSchema(measurementSchema),
) satisfies z.ZodType<Measurements>;

/** Checks measurements that come back from where they were kept. */
export const measurementsShape: Shape<Measurements> = measurementsSchema;
