import { z } from 'zod';
import { factSchema } from './Fact';

/** What one process that takes part in a cluster says of it. */
export const clusterMemberSchema = z.object({
  instance: z.string(),
  namespace: z.string().optional(),
  /** The name of the cluster that it joined; absent when it has none. */
  clusterName: z.string().optional(),
  /** How many peers it sees, itself among them. */
  peers: factSchema(z.number()),
  /** How many scrape targets it owns. */
  targets: factSchema(z.number()),
});

export type ClusterMember = z.infer<typeof clusterMemberSchema>;
