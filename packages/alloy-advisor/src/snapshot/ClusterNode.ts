import { z } from 'zod';

/** A node of the Kubernetes cluster. */
export const clusterNodeSchema = z.object({
  name: z.string(),
  ready: z.boolean(),
  /** What kubectl prints: `Ready`, `NotReady`, `Ready,SchedulingDisabled`. */
  status: z.string(),
  roles: z.array(z.string()),
});

export type ClusterNode = z.infer<typeof clusterNodeSchema>;
