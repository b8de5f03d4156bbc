import { z } from 'zod';
import { cardinalitySchema } from './Cardinality';
import { clusterMemberSchema } from './Clustering';
import { clusterNodeSchema } from './ClusterNode';
import { collectorSchema } from './Collector';
import { componentViewSchema } from './Components';
import { factSchema } from './Fact';
import { hostSchema } from './Host';
import { logStreamSchema } from './Logs';
import { measurementSchema } from './Measurement';
import { peerViewSchema } from './Peers';
import { sourceStateSchema } from './SourceState';

/** What was gathered about one cluster at one moment. */
export const snapshotSchema = z.object({
  /** The value of the cluster label. */
  cluster: z.string(),
  /** ISO 8601. */
  takenAt: z.string(),
  sources: z.array(sourceStateSchema),
  nodes: factSchema(z.array(clusterNodeSchema)),
  collectors: factSchema(z.array(collectorSchema)),
  hosts: factSchema(z.array(hostSchema)),
  clustering: factSchema(z.array(clusterMemberSchema)),
  cardinality: cardinalitySchema,
  /** What the metrics store says to the checks that are PromQL, by their ids. */
  measurements: z.record(z.string(), factSchema(measurementSchema)),
  /** The log streams of the cluster, and how much arrives in them. */
  logs: factSchema(z.array(logStreamSchema)),
  /** Who sees whom, as the processes themselves say. */
  peers: factSchema(z.array(peerViewSchema)),
  /** What is not healthy in the processes that were asked, as they themselves say. */
  components: factSchema(z.array(componentViewSchema)),
});

export type Snapshot = z.infer<typeof snapshotSchema>;
