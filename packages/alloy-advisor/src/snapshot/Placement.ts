import { z } from 'zod';

/**
 * Where the work of one component belongs, and where it is done: a row of the
 * table that says what is clustered and why. It holds names and places of the
 * configuration and nothing that is written in it.
 */
export interface Placement {
  /** As references call it: `prometheus.scrape.kubelet`. */
  readonly component: string;
  /** The `declare` and `foreach` blocks that it stands in, from the outermost. */
  readonly holders: string[];
  /** The file of the configuration; the line is that of its block in it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /**
   * - `clustered`: replicas share its work.
   * - `not-clustered`: it works on its own host alone.
   * - `single`: one process does it, by having one replica or by electing one.
   * - `any`: it does no harm on every replica.
   * - `unknown`: the configuration does not tell.
   */
  readonly should: 'clustered' | 'not-clustered' | 'single' | 'any' | 'unknown';
  /**
   * - `clustered`: the process is clustered, and the component takes part.
   * - `not-clustered`: every process that runs it does all of its work.
   * - `every-replica`: every process does what one of them must do.
   * - `from-every-node`: it should keep to its own host, and collects from all.
   * - `on-every-node`: a DaemonSet runs it, and it is not the work of a node.
   * - `on-some-nodes`: it is the work of each node, and no DaemonSet runs it.
   * - `block-without-process`: its clustering block has no effect.
   * - `single`: one process runs it.
   * - `unknown`: its workload, or the value of `enabled`, is not known.
   */
  readonly is:
    | 'clustered'
    | 'not-clustered'
    | 'every-replica'
    | 'from-every-node'
    | 'on-every-node'
    | 'on-some-nodes'
    | 'block-without-process'
    | 'single'
    | 'unknown';
  /** Whether it is where it should be; null when that is not known. */
  readonly right: boolean | null;
  /** A sentence for the reader. */
  readonly why: string;
  /** The id of the check whose finding says more; absent where all is right. */
  readonly check?: string;
}

export const placementSchema = z.object({
  component: z.string(),
  holders: z.array(z.string()),
  file: z.string(),
  line: z.number(),
  should: z.enum(['clustered', 'not-clustered', 'single', 'any', 'unknown']),
  is: z.enum([
    'clustered',
    'not-clustered',
    'every-replica',
    'from-every-node',
    'on-every-node',
    'on-some-nodes',
    'block-without-process',
    'single',
    'unknown',
  ]),
  right: z.boolean().nullable(),
  why: z.string(),
  check: z.string().optional(),
}) satisfies z.ZodType<Placement>;
