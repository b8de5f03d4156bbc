import { z } from 'zod';
import { Cardinality, cardinalitySchema } from './Cardinality';
import { ClusterMember, clusterMemberSchema } from './Clustering';
import { ClusterNode, clusterNodeSchema } from './ClusterNode';
import { Collector, collectorSchema } from './Collector';
import { ComponentView, componentViewSchema } from './Components';
import { CustomResource, customResourceSchema } from './CustomResource';
import { Fact, factSchema } from './Fact';
import { Host, hostSchema } from './Host';
import { EventLogs, LogStream, eventLogsSchema, logStreamSchema } from './Logs';
import { Measurements, measurementsSchema } from './Measurement';
import { PeerView, peerViewSchema } from './Peers';
import { CollectorService, collectorServiceSchema } from './Services';
import { SourceState, sourceStateSchema } from './SourceState';
import { Warning, warningSchema } from './Warning';

/** What was gathered about one cluster at one moment. */
export interface Snapshot {
  /** The value of the cluster label. */
  readonly cluster: string;
  /** When, as ISO 8601. */
  readonly takenAt: string;
  /** Every source that was asked, and what became of that. */
  readonly sources: SourceState[];
  readonly nodes: Fact<ClusterNode[]>;
  /** Every Alloy workload, by its image and labels. */
  readonly collectors: Fact<Collector[]>;
  /** What the Alloy operator is asked to run; empty without the operator. */
  readonly customResources: Fact<CustomResource[]>;
  /** Those outside Kubernetes. */
  readonly hosts: Fact<Host[]>;
  /** Whether those are all hosts, or why there may be others. */
  readonly allHosts: Fact<true>;
  /** What peers find each other by, and what others push to. */
  readonly services: Fact<CollectorService[]>;
  /** The fresh warnings of the collectors' namespaces, newest first. */
  readonly warnings: Fact<Warning[]>;
  /** Every process that takes part in an Alloy cluster. */
  readonly clustering: Fact<ClusterMember[]>;
  /** Where its series are. */
  readonly cardinality: Cardinality;
  /** What the metrics store says to the checks that are PromQL, by their ids. */
  readonly measurements: Measurements;
  /** The log streams of the cluster, and how much arrives in them. */
  readonly logs: Fact<LogStream[]>;
  /** The jobs of that which events of Kubernetes come in. */
  readonly events: Fact<EventLogs[]>;
  /** Who sees whom, as the processes themselves say. */
  readonly peers: Fact<PeerView[]>;
  /** What is not healthy in the processes that were asked, as they themselves say. */
  readonly components: Fact<ComponentView[]>;
  /** What sources gave that others added to the portal, by their names. */
  readonly more: Record<string, Fact<unknown>>;
}

export const snapshotSchema = z.object({
  cluster: z.string(),
  takenAt: z.string(),
  sources: z.array(sourceStateSchema),
  nodes: factSchema(z.array(clusterNodeSchema)),
  collectors: factSchema(z.array(collectorSchema)),
  customResources: factSchema(z.array(customResourceSchema)),
  hosts: factSchema(z.array(hostSchema)),
  allHosts: factSchema(z.literal(true)),
  services: factSchema(z.array(collectorServiceSchema)),
  warnings: factSchema(z.array(warningSchema)),
  clustering: factSchema(z.array(clusterMemberSchema)),
  cardinality: cardinalitySchema,
  measurements: measurementsSchema,
  logs: factSchema(z.array(logStreamSchema)),
  events: factSchema(z.array(eventLogsSchema)),
  peers: factSchema(z.array(peerViewSchema)),
  components: factSchema(z.array(componentViewSchema)),
  more: z.record(z.string(), factSchema(z.unknown())).default({}),
}) satisfies z.ZodType<Snapshot>;
