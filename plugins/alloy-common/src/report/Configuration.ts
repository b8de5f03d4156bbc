import { z } from 'zod';

/** What a collector is told to do, as the cluster holds it, without secrets. */
export const configurationSchema = z.object({
  /** `configmap/alloy-node`. */
  origin: z.string(),
  /** SHA-256 of what a process reads, in hex, before secrets were taken out. */
  hash: z.string(),
  files: z.array(
    z.object({
      name: z.string(),
      /** Secrets replaced; lines stand where they stood. */
      text: z.string(),
    }),
  ),
  /** How many values were hidden. */
  hidden: z.number(),
});

export type Configuration = z.infer<typeof configurationSchema>;
