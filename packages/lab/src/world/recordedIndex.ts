import { z } from 'zod';

/** One recorded request and where its response lies. */
const recordedRequestSchema = z.object({
  file: z.string().min(1),
  method: z.string(),
  path: z.string().startsWith('/'),
  /** Who asked: `reader`, `admin`, `invalid token`; null is nobody. */
  as: z.string().nullish(),
  accept: z.string().nullish(),
  status: z.number().int(),
  responseHeaders: z.record(z.string(), z.string()).default({}),
});

/** The index of a recording of a Kubernetes API. */
export const kubernetesIndexSchema = z.object({
  notes: z.string().optional(),
  files: z.array(recordedRequestSchema),
});

/** `status: 0` says that the process did not answer. */
const probeSchema = z.object({ status: z.number().int(), body: z.string() });

/** The index of a whole topology at work. Times are Unix seconds. */
export const topologyIndexSchema = z.object({
  scraped: z.tuple([z.number(), z.number()]).optional(),
  collectors: z.record(
    z.string(),
    z.object({
      ready: probeSchema.optional(),
      healthy: probeSchema.optional(),
    }),
  ),
  series: z.number().optional(),
  queried: z.number().optional(),
  valuesAt: z.tuple([z.number(), z.number()]),
});

export type RecordedRequest = z.output<typeof recordedRequestSchema>;
export type KubernetesIndex = z.output<typeof kubernetesIndexSchema>;
export type TopologyIndex = z.output<typeof topologyIndexSchema>;
