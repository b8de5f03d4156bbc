import { z } from 'zod';

/** What can be made to go wrong at the Kubernetes door, all of it optional. */
export const kubernetesFaultSchema = z.strictObject({
  /** Only requests whose path contains this; otherwise all. */
  path: z.string().optional(),
  /** Every answer is a Status of this code. */
  status: z.number().int().min(400).max(599).optional(),
  /** What that Status says. */
  message: z.string().optional(),
  /** Every answer waits so long first. */
  slowMs: z.number().int().min(0).optional(),
  /** Every answer breaks off after so many bytes. */
  truncateBytes: z.number().int().min(0).optional(),
  /** Every answer is 200 with this for its body, said to be JSON. */
  body: z.string().optional(),
  /** No page of a list has more items, however many were asked for. */
  mostItems: z.number().int().min(1).optional(),
  /** Every continue token has expired. */
  expireContinue: z.boolean().optional(),
  /** Every page of a list after the first is a Status of this code. */
  continueStatus: z.number().int().min(400).max(599).optional(),
});

export type KubernetesFault = z.output<typeof kubernetesFaultSchema>;
