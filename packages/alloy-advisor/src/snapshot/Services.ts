import { z } from 'zod';

/**
 * A Service that leads to a collector's pods, by its EndpointSlices: what
 * peers find each other by, and what others push to. Services that lead to
 * nothing but the HTTP API of the process are left out, and DaemonSets, whose
 * pods collect from their own node.
 */
export interface CollectorService {
  readonly name: string;
  readonly namespace: string;
  /** The collector whose pods it is for. */
  readonly collector: string;
  /** Whether the collector is told to join its cluster by it. */
  readonly joinsPeers: boolean;
  /**
   * How many pods it leads to: those that serve, and for peers those that are
   * published before they are ready, too.
   */
  readonly leadsTo: number;
  /** Its ports that no pod has behind it, by their names or numbers. */
  readonly deadPorts: string[];
  /** Ready pods of the collector that it does not lead to. */
  readonly missing: string[];
  /** Pods that it leads to and that are not of the collector. */
  readonly strangers: string[];
}

export const collectorServiceSchema = z.object({
  name: z.string(),
  namespace: z.string(),
  collector: z.string(),
  joinsPeers: z.boolean(),
  leadsTo: z.number(),
  deadPorts: z.array(z.string()),
  missing: z.array(z.string()),
  strangers: z.array(z.string()),
}) satisfies z.ZodType<CollectorService>;
