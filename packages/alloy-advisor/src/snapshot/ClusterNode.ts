import { z } from 'zod';
import { factSchema } from './Fact';

/** What the Ready condition of a node that is not ready says. */
export const notReadySchema = z.object({
  /**
   * ISO 8601. When the control plane noticed: of a kubelet that fell silent that
   * is up to a minute after its last sign of life.
   */
  since: z.string(),
  /** `NodeStatusUnknown`, `KubeletNotReady`. */
  reason: z.string(),
  message: z.string(),
});

/** A node of the Kubernetes cluster. */
export const clusterNodeSchema = z.object({
  name: z.string(),
  ready: z.boolean(),
  /** What kubectl prints: `Ready`, `NotReady`, `Ready,SchedulingDisabled`. */
  status: z.string(),
  roles: z.array(z.string()),
  /** Absent for a node that is ready. */
  notReady: factSchema(notReadySchema).optional(),
});

export type NotReady = z.infer<typeof notReadySchema>;
export type ClusterNode = z.infer<typeof clusterNodeSchema>;
