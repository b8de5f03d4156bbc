import { z } from 'zod';
import { factSchema } from './Fact';

/** How the last load of a configuration ended, by the process's own metrics. */
export const configLoadSchema = z.object({
  successful: z.boolean(),
  /** When a load last succeeded, as ISO 8601; absent when it never did. */
  succeededAt: z.string().optional(),
});

/** What one running Alloy says of itself in its metrics. */
export const selfMetricsSchema = z.object({
  version: factSchema(z.string()),
  unhealthyComponents: factSchema(z.number()),
  configLoad: factSchema(configLoadSchema),
});

/** One pod of a collector. */
export const instanceSchema = z.object({
  /** The pod's name. */
  name: z.string(),
  namespace: z.string(),
  /** Where it runs; absent while it waits for a node. */
  node: z.string().optional(),
  /**
   * Ready, and on a node that is ready itself; null when its containers are
   * and whether its node is could not be read.
   */
  ready: z.boolean().nullable(),
  /** The word that kubectl prints: Running, Pending, CrashLoopBackOff... */
  state: z.string(),
  /** Why it is not ready, when that is known. */
  reason: z.string().optional(),
  restarts: z.number(),
  /** How its container ended the last time, when it did. */
  lastTermination: z
    .object({
      reason: z.string(),
      exitCode: z.number().optional(),
      /** ISO 8601. */
      at: z.string().optional(),
    })
    .optional(),
  self: selfMetricsSchema,
});

/** One Alloy workload of the cluster. */
export const collectorSchema = z.object({
  name: z.string(),
  namespace: z.string(),
  kind: z.enum(['DaemonSet', 'StatefulSet', 'Deployment']),
  /** Whether the process is told to form a cluster, and which. */
  clustering: z.object({
    enabled: z.boolean(),
    name: z.string().optional(),
  }),
  /** The tag of the image that is asked for. */
  imageVersion: z.string().optional(),
  /** How many instances there should be. */
  desired: z.number(),
  /** The pods that are there, missing ones not among them. */
  instances: factSchema(z.array(instanceSchema)),
});

export type ConfigLoad = z.infer<typeof configLoadSchema>;
export type SelfMetrics = z.infer<typeof selfMetricsSchema>;
export type Instance = z.infer<typeof instanceSchema>;
export type Collector = z.infer<typeof collectorSchema>;
