import { z } from 'zod';
import { factSchema } from './Fact';
import { placementSchema } from './Placement';

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
  /** SHA-256 of the file that it last read, in hex; in force or not. */
  configHash: factSchema(z.string()),
  /** Bytes: of a pod what counts against its limit, of a host what is resident. */
  memoryBytes: factSchema(z.number()),
  /** Seconds that the newest delivered sample is behind the newest read. */
  behindSeconds: factSchema(z.number()),
  /** Samples a second that the metrics store took. */
  samplesPerSecond: factSchema(z.number()),
  /** Log lines a second that the log store took. */
  linesPerSecond: factSchema(z.number()),
  /** Scrape targets that it owns. */
  targets: factSchema(z.number()),
});

/** A claim of a volume that a pod needs. */
export const volumeClaimSchema = z.object({
  name: z.string(),
  /** Pending, Bound or Lost; `missing` when there is no claim of that name. */
  phase: z.string(),
  /** Absent: the cluster's default. */
  storageClass: z.string().optional(),
});

/** What a pod that has not started waits for. */
export const waitingSchema = z.object({
  claims: factSchema(z.array(volumeClaimSchema)),
});

/** How far a change of a workload has come. */
export const rolloutSchema = z.object({
  /** Pods of the newest template. */
  updated: z.number(),
  /** Whether that counts the newest change: a controller may still have to see it. */
  observed: z.boolean(),
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
  /** What it waits for; only of one that has not started on a node yet. */
  waiting: waitingSchema.optional(),
  self: selfMetricsSchema,
});

/** The configuration of a collector, as the cluster holds it. */
export const collectorConfigurationSchema = z.object({
  /** Where it stands, as kubectl writes it: `configmap/alloy-node`. */
  origin: z.string(),
  /** SHA-256 of what a process reads, in hex, as Alloy computes it. */
  hash: z.string(),
  /** The names of its components, each once: `prometheus.scrape`. */
  components: z.array(z.string()),
  /**
   * Every component that clustering concerns, in the order of the files, with
   * where its work belongs and whether it is done there.
   */
  placements: z.array(placementSchema),
});

/**
 * The configuration of a collector in version control, held against the
 * cluster's. What stands in either is not in it.
 */
export const versionedConfigurationSchema = z.object({
  /** The file that was found, from the root of the source location. */
  file: z.string(),
  /** SHA-256 of it, in hex. */
  hash: z.string(),
  /** The first line that is different, from 1; absent when they are equal. */
  differsAtLine: z.number().optional(),
});

/** What a process is told of clustering; unknown where its flags can't be read. */
export const clusteringSchema = z.object({
  /** Whether it is told to form a cluster. */
  enabled: factSchema(z.boolean()),
  /** Which; absent when it is told none. */
  name: factSchema(z.string()),
  /** Where it looks for its peers, as it is written. */
  joinAddresses: factSchema(z.array(z.string())),
});

/** One Alloy workload of the cluster. */
export const collectorSchema = z.object({
  name: z.string(),
  namespace: z.string(),
  kind: z.enum(['DaemonSet', 'StatefulSet', 'Deployment']),
  clustering: clusteringSchema,
  /** The tag of the image that is asked for. */
  imageVersion: z.string().optional(),
  /** Bytes of memory that its Alloy may use; absent without a limit. */
  memoryLimitBytes: z.number().optional(),
  /** What it is told to do. */
  configuration: factSchema(collectorConfigurationSchema),
  /** What version control says that it should be told. */
  versioned: factSchema(versionedConfigurationSchema),
  rollout: rolloutSchema,
  /** How many instances there should be. */
  desired: z.number(),
  /** The pods that are there, missing ones not among them. */
  instances: factSchema(z.array(instanceSchema)),
});

export type CollectorConfiguration = z.infer<
  typeof collectorConfigurationSchema
>;
export type ConfigLoad = z.infer<typeof configLoadSchema>;
export type SelfMetrics = z.infer<typeof selfMetricsSchema>;
export type Instance = z.infer<typeof instanceSchema>;
export type Collector = z.infer<typeof collectorSchema>;
export type VolumeClaim = z.infer<typeof volumeClaimSchema>;
export type Waiting = z.infer<typeof waitingSchema>;
export type VersionedConfiguration = z.infer<
  typeof versionedConfigurationSchema
>;
