/**
 * Words shared by the browser and the server parts of the alloy plugin.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './permissions';
export * from './report';
export type {
  Cardinality,
  CollectorConfiguration,
  CollectorService,
  ClusterMember,
  ClusterNode,
  Collector,
  ComponentView,
  Counted,
  CustomResource,
  Digest,
  EventLogs,
  Evidence,
  Fact,
  Host,
  Instance,
  LogStream,
  Measurement,
  NotReady,
  PeerView,
  Placement,
  Remedy,
  SelfMetrics,
  Severity,
  Snapshot,
  SourceName,
  SourceState,
  SourceStatus,
  Subject,
  VersionedConfiguration,
  VolumeClaim,
  Warning,
} from '@alloy-fleet/alloy-advisor';
