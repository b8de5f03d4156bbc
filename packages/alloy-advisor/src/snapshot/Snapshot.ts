import { z } from 'zod';
import { cardinalitySchema } from './Cardinality';
import { clusterMemberSchema } from './Clustering';
import { clusterNodeSchema } from './ClusterNode';
import { collectorSchema } from './Collector';
import { componentViewSchema } from './Components';
import { customResourceSchema } from './CustomResource';
import { factSchema } from './Fact';
import { hostSchema } from './Host';
import { eventLogsSchema, logStreamSchema } from './Logs';
import { measurementSchema } from './Measurement';
import { peerViewSchema } from './Peers';
import { collectorServiceSchema } from './Services';
import { sourceStateSchema } from './SourceState';
import { warningSchema } from './Warning';

/** What was gathered about one cluster at one moment. */
export const snapshotSchema = z.object({
  /** The value of the cluster label. */
  cluster: z.string(),
  /** ISO 8601. */
  takenAt: z.string(),
  sources: z.array(sourceStateSchema),
  nodes: factSchema(z.array(clusterNodeSchema)),
  collectors: factSchema(z.array(collectorSchema)),
  /** What the Alloy operator is asked to run; empty without the operator. */
  customResources: factSchema(z.array(customResourceSchema)),
  hosts: factSchema(z.array(hostSchema)),
  /** What peers find each other by, and what others push to. */
  services: factSchema(z.array(collectorServiceSchema)),
  /** The fresh warnings of the collectors' namespaces, newest first. */
  warnings: factSchema(z.array(warningSchema)),
  clustering: factSchema(z.array(clusterMemberSchema)),
  cardinality: cardinalitySchema,
  /** What the metrics store says to the checks that are PromQL, by their ids. */
  measurements: z.record(z.string(), factSchema(measurementSchema)),
  /** The log streams of the cluster, and how much arrives in them. */
  logs: factSchema(z.array(logStreamSchema)),
  /** The jobs of that which events of Kubernetes come in. */
  events: factSchema(z.array(eventLogsSchema)),
  /** Who sees whom, as the processes themselves say. */
  peers: factSchema(z.array(peerViewSchema)),
  /** What is not healthy in the processes that were asked, as they themselves say. */
  components: factSchema(z.array(componentViewSchema)),
  /** What sources gave that others added to the portal, by their names. */
  more: z.record(z.string(), factSchema(z.unknown())).default({}),
});

export type Snapshot = z.infer<typeof snapshotSchema>;
