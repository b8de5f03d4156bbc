import { z } from 'zod';
import { Fact, factSchema } from './Fact';
import { Placement, placementSchema } from './Placement';

/** How the last load of a configuration ended, by the process's own metrics. */
export interface ConfigLoad {
  /** Whether what the process now runs is the file that it last read. */
  readonly successful: boolean;
  /** When a load last succeeded, as ISO 8601; absent when it never did. */
  readonly succeededAt?: string;
}

const configLoadSchema = z.object({
  successful: z.boolean(),
  succeededAt: z.string().optional(),
}) satisfies z.ZodType<ConfigLoad>;

/** What one running Alloy says of itself in its metrics. */
export interface SelfMetrics {
  /** `v1.19.0`. */
  readonly version: Fact<string>;
  /** How many of its components are not healthy. */
  readonly unhealthyComponents: Fact<number>;
  /** How it last loaded a configuration. */
  readonly configLoad: Fact<ConfigLoad>;
  /** SHA-256 of the file that it last read, in hex; in force or not. */
  readonly configHash: Fact<string>;
  /** Bytes: of a pod what counts against its limit, of a host what is resident. */
  readonly memoryBytes: Fact<number>;
  /** Seconds that the newest delivered sample is behind the newest read. */
  readonly behindSeconds: Fact<number>;
  /** Samples a second that the metrics store took. */
  readonly samplesPerSecond: Fact<number>;
  /** Log lines a second that the log store took. */
  readonly linesPerSecond: Fact<number>;
  /** Scrape targets that it owns. */
  readonly targets: Fact<number>;
}

export const selfMetricsSchema = z.object({
  version: factSchema(z.string()),
  unhealthyComponents: factSchema(z.number()),
  configLoad: factSchema(configLoadSchema),
  configHash: factSchema(z.string()),
  memoryBytes: factSchema(z.number()),
  behindSeconds: factSchema(z.number()),
  samplesPerSecond: factSchema(z.number()),
  linesPerSecond: factSchema(z.number()),
  targets: factSchema(z.number()),
}) satisfies z.ZodType<SelfMetrics>;

/** A claim of a volume that a pod needs. */
export interface VolumeClaim {
  /** Of the PersistentVolumeClaim. */
  readonly name: string;
  /** Pending, Bound or Lost; `missing` when there is no claim of that name. */
  readonly phase: string;
  /** Absent: the cluster's default. */
  readonly storageClass?: string;
}

const volumeClaimSchema = z.object({
  name: z.string(),
  phase: z.string(),
  storageClass: z.string().optional(),
}) satisfies z.ZodType<VolumeClaim>;

/** What a pod that has not started waits for. */
export interface Waiting {
  /** The volumes that it can't start without. */
  readonly claims: Fact<VolumeClaim[]>;
}

const waitingSchema = z.object({
  claims: factSchema(z.array(volumeClaimSchema)),
}) satisfies z.ZodType<Waiting>;

/** How far a change of a workload has come. */
export interface Rollout {
  /** Pods of the newest template. */
  readonly updated: number;
  /** Whether that counts the newest change: a controller may still have to see it. */
  readonly observed: boolean;
}

const rolloutSchema = z.object({
  updated: z.number(),
  observed: z.boolean(),
}) satisfies z.ZodType<Rollout>;

/** How a container ended. */
export interface Termination {
  /** `OOMKilled`, `Error`, `Completed`. */
  readonly reason: string;
  readonly exitCode?: number;
  /** When, as ISO 8601. */
  readonly at?: string;
}

/** One pod of a collector. */
export interface Instance {
  /** The pod's name. */
  readonly name: string;
  readonly namespace: string;
  /** Where it runs; absent while it waits for a node. */
  readonly node?: string;
  /**
   * Ready, and on a node that is ready itself; null when its containers are
   * and whether its node is could not be read.
   */
  readonly ready: boolean | null;
  /** The word that kubectl prints: Running, Pending, CrashLoopBackOff... */
  readonly state: string;
  /** Why it is not ready, when that is known. */
  readonly reason?: string;
  /** How often its containers were started anew. */
  readonly restarts: number;
  /** How its container ended the last time, when it did. */
  readonly lastTermination?: Termination;
  /** What it waits for; only of one that has not started on a node yet. */
  readonly waiting?: Waiting;
  /** What it says of itself. */
  readonly self: SelfMetrics;
}

const instanceSchema = z.object({
  name: z.string(),
  namespace: z.string(),
  node: z.string().optional(),
  ready: z.boolean().nullable(),
  state: z.string(),
  reason: z.string().optional(),
  restarts: z.number(),
  lastTermination: z
    .object({
      reason: z.string(),
      exitCode: z.number().optional(),
      at: z.string().optional(),
    })
    .optional(),
  waiting: waitingSchema.optional(),
  self: selfMetricsSchema,
}) satisfies z.ZodType<Instance>;

/** The configuration of a collector, as the cluster holds it. */
export interface CollectorConfiguration {
  /** Where it stands, as kubectl writes it: `configmap/alloy-node`. */
  readonly origin: string;
  /** SHA-256 of what a process reads, in hex, as Alloy computes it. */
  readonly hash: string;
  /** The names of its components, each once: `prometheus.scrape`. */
  readonly components: string[];
  /**
   * Every component that clustering concerns, in the order of the files, with
   * where its work belongs and whether it is done there.
   */
  readonly placements: Placement[];
}

const collectorConfigurationSchema = z.object({
  origin: z.string(),
  hash: z.string(),
  components: z.array(z.string()),
  placements: z.array(placementSchema),
}) satisfies z.ZodType<CollectorConfiguration>;

/**
 * The configuration of a collector in version control, held against the
 * cluster's. What stands in either is not in it.
 */
export interface VersionedConfiguration {
  /** The file that was found, from the root of the source location. */
  readonly file: string;
  /** SHA-256 of it, in hex. */
  readonly hash: string;
  /** The first line that is different, from 1; absent when they are equal. */
  readonly differsAtLine?: number;
}

const versionedConfigurationSchema = z.object({
  file: z.string(),
  hash: z.string(),
  differsAtLine: z.number().optional(),
}) satisfies z.ZodType<VersionedConfiguration>;

/** What a process is told of clustering; unknown where its flags can't be read. */
export interface ToldClustering {
  /** Whether it is told to form a cluster. */
  readonly enabled: Fact<boolean>;
  /** Which; absent when it is told none. */
  readonly name: Fact<string>;
  /** Where it looks for its peers, as it is written. */
  readonly joinAddresses: Fact<string[]>;
}

const clusteringSchema = z.object({
  enabled: factSchema(z.boolean()),
  name: factSchema(z.string()),
  joinAddresses: factSchema(z.array(z.string())),
}) satisfies z.ZodType<ToldClustering>;

/** One Alloy workload of the cluster. */
export interface Collector {
  readonly name: string;
  readonly namespace: string;
  readonly kind: 'DaemonSet' | 'StatefulSet' | 'Deployment';
  /** What its processes are told of clustering. */
  readonly clustering: ToldClustering;
  /** The tag of the image that is asked for. */
  readonly imageVersion?: string;
  /** Bytes of memory that its Alloy may use; absent without a limit. */
  readonly memoryLimitBytes?: number;
  /** What it is told to do. */
  readonly configuration: Fact<CollectorConfiguration>;
  /** What version control says that it should be told. */
  readonly versioned: Fact<VersionedConfiguration>;
  /** How far its last change has come. */
  readonly rollout: Rollout;
  /** How many instances there should be. */
  readonly desired: number;
  /** The pods that are there, missing ones not among them. */
  readonly instances: Fact<Instance[]>;
}

export const collectorSchema = z.object({
  name: z.string(),
  namespace: z.string(),
  kind: z.enum(['DaemonSet', 'StatefulSet', 'Deployment']),
  clustering: clusteringSchema,
  imageVersion: z.string().optional(),
  memoryLimitBytes: z.number().optional(),
  configuration: factSchema(collectorConfigurationSchema),
  versioned: factSchema(versionedConfigurationSchema),
  rollout: rolloutSchema,
  desired: z.number(),
  instances: factSchema(z.array(instanceSchema)),
}) satisfies z.ZodType<Collector>;
