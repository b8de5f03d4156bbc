import { z } from 'zod';

/** Something that Kubernetes warned of in the last quarter of an hour. */
export const warningSchema = z.object({
  /** As kubectl writes it: `pod/alloy-node-x`. */
  object: z.string(),
  namespace: z.string(),
  /** One word: `FailedScheduling`. */
  reason: z.string(),
  message: z.string(),
  /** How often. */
  count: z.number(),
  /** ISO 8601. */
  lastAt: z.string(),
});

export type Warning = z.infer<typeof warningSchema>;
