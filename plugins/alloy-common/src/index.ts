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
  ClusterMember,
  ClusterNode,
  Collector,
  ComponentView,
  Counted,
  Evidence,
  Fact,
  Finding,
  Host,
  Instance,
  LogStream,
  Measurement,
  PeerView,
  Remedy,
  SelfMetrics,
  Severity,
  Snapshot,
  SourceName,
  SourceState,
  SourceStatus,
  Subject,
} from '@alloy-fleet/alloy-advisor';
