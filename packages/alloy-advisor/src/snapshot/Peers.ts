import { z } from 'zod';

/** Whom one process of a clustered collector sees, as its own API says. */
export const peerViewSchema = z.object({
  /** The pod that was asked. */
  instance: z.string(),
  namespace: z.string(),
  sees: z.array(
    z.object({
      /** The node name in the cluster; a pod's own name unless it was set. */
      name: z.string(),
      address: z.string(),
      /** viewer, participant or terminating. */
      state: z.string(),
      isSelf: z.boolean(),
    }),
  ),
});

export type PeerView = z.infer<typeof peerViewSchema>;
