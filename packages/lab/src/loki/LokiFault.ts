import { z } from 'zod';

/** What can be made to go wrong at the Loki door, all of it optional. */
export const lokiFaultSchema = z.strictObject({
  /** Only requests whose path contains this; otherwise all. */
  path: z.string().optional(),
  /** Every answer has this status, and the text that Loki gives with it. */
  status: z
    .union([
      z.literal(400),
      z.literal(401),
      z.literal(403),
      z.literal(429),
      z.literal(499),
      z.literal(500),
      z.literal(502),
      z.literal(503),
      z.literal(504),
    ])
    .optional(),
  /** Every answer is 200 with this for its body, said to be JSON. */
  body: z.string().optional(),
  /** Answers end in an error after their data, with status 200. */
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

export type LokiFault = z.output<typeof lokiFaultSchema>;

/** Loki's words by status. */
export const LOKI_ERROR_TEXTS: Readonly<
  Record<NonNullable<LokiFault['status']>, string>
> = {
  400:
    'maximum number of series (500) reached for a single query; consider ' +
    'reducing query cardinality by adding more specific stream selectors, ' +
    'reducing the time range, or aggregating results with functions like ' +
    'sum(), count() or topk()',
  401: 'no org id',
  403: 'access denied',
  429: 'too many outstanding requests',
  499: 'The request was cancelled by the client.',
  500: 'internal server error',
  502: 'bad gateway',
  503: 'too many unhealthy instances in the ring',
  504:
    'Request timed out, decrease the duration of the request or add more ' +
    'label matchers (prefer exact match over regex match) to reduce the ' +
    'amount of data processed.',
};
