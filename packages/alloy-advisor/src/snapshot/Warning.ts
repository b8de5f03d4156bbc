import { z } from 'zod';

/** Something that Kubernetes warned of in the last quarter of an hour. */
export interface Warning {
  /** As kubectl writes it: `pod/alloy-node-x`. */
  readonly object: string;
  readonly namespace: string;
  /** One word: `FailedScheduling`. */
  readonly reason: string;
  /** The words of Kubernetes. */
  readonly message: string;
  /** How often. */
  readonly count: number;
  /** ISO 8601. */
  readonly lastAt: string;
}

export const warningSchema = z.object({
  object: z.string(),
  namespace: z.string(),
  reason: z.string(),
  message: z.string(),
  count: z.number(),
  lastAt: z.string(),
}) satisfies z.ZodType<Warning>;
