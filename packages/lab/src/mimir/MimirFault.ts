import { z } from 'zod';

/** What can be made to go wrong at the Mimir door, all of it optional. */
export const mimirFaultSchema = z.strictObject({
  /** Only requests whose path contains this; otherwise all. */
  path: z.string().optional(),
  /** Cardinality analysis is not enabled for the tenant, as by default. */
  cardinalityDisabled: z.boolean().optional(),
  /** 422 with this id, such as `max-series-per-query`. */
  errorId: z
    .string()
    .regex(/^[a-z-]+$/)
    .optional(),
  /** Every answer has this status, and the body that Mimir gives with it. */
  status: z
    .union([
      z.literal(401),
      z.literal(403),
      z.literal(413),
      z.literal(429),
      z.literal(500),
      z.literal(502),
      z.literal(503),
      z.literal(504),
    ])
    .optional(),
  /** Every answer is 200 with this for its body, said to be JSON. */
  body: z.string().optional(),
  /** Streamed answers end in an error after their data, with status 200. */
  embeddedError: z.string().optional(),
  /** Queries come with these warnings, so that they are partial. */
  warnings: z.array(z.string()).optional(),
  /** Bodies end in their middle. */
  truncated: z.boolean().optional(),
  /** Connections are torn down in the middle of the body. */
  brokenOff: z.boolean().optional(),
  /** Every answer waits so long first. */
  slowMs: z.number().int().min(0).optional(),
});

export type MimirFault = z.output<typeof mimirFaultSchema>;
