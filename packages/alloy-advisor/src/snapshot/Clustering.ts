import { z } from 'zod';
import { Fact, factSchema } from './Fact';

/** What one process that takes part in a cluster says of it. */
export interface ClusterMember {
  /** Its `instance` label: the pod, or the host. */
  readonly instance: string;
  /** Absent for one outside Kubernetes. */
  readonly namespace?: string;
  /** The name of the cluster that it joined; absent when it has none. */
  readonly clusterName?: string;
  /** How many peers it sees, itself among them. */
  readonly peers: Fact<number>;
  /** How many scrape targets it owns. */
  readonly targets: Fact<number>;
}

export const clusterMemberSchema = z.object({
  instance: z.string(),
  namespace: z.string().optional(),
  clusterName: z.string().optional(),
  peers: factSchema(z.number()),
  targets: factSchema(z.number()),
}) satisfies z.ZodType<ClusterMember>;
