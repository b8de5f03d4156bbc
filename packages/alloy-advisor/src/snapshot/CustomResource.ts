import { z } from 'zod';

/** A collector that the Alloy operator is asked to run (`collectors.grafana.com/v1alpha1`, kind Alloy). */
export interface CustomResource {
  readonly name: string;
  readonly namespace: string;
  /** The workload that runs for it; absent without one. */
  readonly workload?: string;
}

export const customResourceSchema = z.object({
  name: z.string(),
  namespace: z.string(),
  workload: z.string().optional(),
}) satisfies z.ZodType<CustomResource>;
