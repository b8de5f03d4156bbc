import { z } from 'zod';

/**
 * A Service that leads to a collector's pods, by its EndpointSlices: what
 * peers find each other by, and what others push to. Services that lead to
 * nothing but the HTTP API of the process are left out, and DaemonSets, whose
 * pods collect from their own node.
 */
export const collectorServiceSchema = z.object({
  name: z.string(),
  namespace: z.string(),
  /** The collector whose pods it is for. */
  collector: z.string(),
  /** Whether the collector is told to join its cluster by it. */
  joinsPeers: z.boolean(),
  /**
   * How many pods it leads to: those that serve, and for peers those that are
   * published before they are ready, too.
   */
  leadsTo: z.number(),
  /** Its ports that no pod has behind it, by their names or numbers. */
  deadPorts: z.array(z.string()),
  /** Ready pods of the collector that it does not lead to. */
  missing: z.array(z.string()),
  /** Pods that it leads to and that are not of the collector. */
  strangers: z.array(z.string()),
});

export type CollectorService = z.infer<typeof collectorServiceSchema>;
