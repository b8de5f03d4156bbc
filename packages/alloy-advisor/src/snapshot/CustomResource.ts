import { z } from 'zod';

/** A collector that the Alloy operator is asked to run (`collectors.grafana.com/v1alpha1`, kind Alloy). */
export const customResourceSchema = z.object({
  name: z.string(),
  namespace: z.string(),
  /** The workload that runs for it; absent without one. */
  workload: z.string().optional(),
});

export type CustomResource = z.infer<typeof customResourceSchema>;
