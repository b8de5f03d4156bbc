/**
 * Words shared by the browser and the server parts of the alloy plugin.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './permissions';
export * from './report';
export {
  ShapeError,
  severities,
  subjectIdentity,
} from '@alloy-fleet/alloy-advisor';
export type {
  Cardinality,
  CollectorConfiguration,
  CollectorService,
  ClusterMember,
  ClusterNode,
  Collector,
  ComponentView,
  ConfigLoad,
  Counted,
  CustomResource,
  Digest,
  EventLogs,
  Evidence,
  Fact,
  Host,
  IllComponent,
  Instance,
  LogStream,
  MeasuredValue,
  Measurement,
  Measurements,
  NotReady,
  Peer,
  PeerView,
  Placement,
  Remedy,
  Rollout,
  SelfMetrics,
  Severity,
  ShapeIssue,
  Snapshot,
  SourceName,
  SourceState,
  SourceStatus,
  Subject,
  SubjectKind,
  Termination,
  ToldClustering,
  VersionedConfiguration,
  VolumeClaim,
  Waiting,
  Warning,
} from '@alloy-fleet/alloy-advisor';
