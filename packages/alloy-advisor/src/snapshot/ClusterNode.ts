import { z } from 'zod';
import { Fact, factSchema } from './Fact';

/** What the Ready condition of a node that is not ready says. */
export interface NotReady {
  /**
   * ISO 8601. When the control plane noticed: of a kubelet that fell silent that
   * is up to a minute after its last sign of life.
   */
  readonly since: string;
  /** `NodeStatusUnknown`, `KubeletNotReady`. */
  readonly reason: string;
  /** The kubelet's own words. */
  readonly message: string;
}

const notReadySchema = z.object({
  since: z.string(),
  reason: z.string(),
  message: z.string(),
}) satisfies z.ZodType<NotReady>;

/** A node of the Kubernetes cluster. */
export interface ClusterNode {
  readonly name: string;
  /** Whether its Ready condition is true. */
  readonly ready: boolean;
  /** What kubectl prints: `Ready`, `NotReady`, `Ready,SchedulingDisabled`. */
  readonly status: string;
  /** Of its labels `node-role.kubernetes.io/...`: `control-plane`. */
  readonly roles: string[];
  /** Absent for a node that is ready. */
  readonly notReady?: Fact<NotReady>;
}

export const clusterNodeSchema = z.object({
  name: z.string(),
  ready: z.boolean(),
  status: z.string(),
  roles: z.array(z.string()),
  notReady: factSchema(notReadySchema).optional(),
}) satisfies z.ZodType<ClusterNode>;
