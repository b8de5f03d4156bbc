import { z } from 'zod';

/** One of a cluster as another process sees it. */
export interface Peer {
  /** The node name in the cluster; a pod's own name unless it was set. */
  readonly name: string;
  /** With the port: `10.0.3.7:12345`. */
  readonly address: string;
  /** viewer, participant or terminating. */
  readonly state: string;
  /** Whether it is the process that was asked. */
  readonly isSelf: boolean;
}

/** Whom one process of a clustered collector sees, as its own API says. */
export interface PeerView {
  /** The pod that was asked. */
  readonly instance: string;
  readonly namespace: string;
  /** All that it knows of the cluster, itself among them. */
  readonly sees: Peer[];
}

export const peerViewSchema = z.object({
  instance: z.string(),
  namespace: z.string(),
  sees: z.array(
    z.object({
      name: z.string(),
      address: z.string(),
      state: z.string(),
      isSelf: z.boolean(),
    }),
  ),
}) satisfies z.ZodType<PeerView>;
