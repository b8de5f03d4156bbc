export type { Cardinality, Counted } from './Cardinality';
export type { ClusterMember } from './Clustering';
export type { ClusterNode, NotReady } from './ClusterNode';
export type {
  Collector,
  CollectorConfiguration,
  ConfigLoad,
  Instance,
  Rollout,
  SelfMetrics,
  Termination,
  ToldClustering,
  VersionedConfiguration,
  VolumeClaim,
  Waiting,
} from './Collector';
export type { ComponentView, IllComponent } from './Components';
export { coverageOf } from './coverageOf';
export type { NodeCover } from './coverageOf';
export type { CustomResource } from './CustomResource';
export { absent, isTrue, known, mapFact, unknown } from './Fact';
export type { Fact } from './Fact';
export type { Host } from './Host';
export type { EventLogs, LogStream } from './Logs';
export { measurementsShape } from './Measurement';
export type { MeasuredValue, Measurement, Measurements } from './Measurement';
export { parseSnapshot } from './parseSnapshot';
export type { Peer, PeerView } from './Peers';
export type { Placement } from './Placement';
export type { CollectorService } from './Services';
export type { Snapshot } from './Snapshot';
export type {
  AddedSourceName,
  BuiltInSourceName,
  SourceName,
  SourceState,
  SourceStatus,
} from './SourceState';
export {
  builtInSourceNames,
  isAddedSourceName,
  isBuiltInSourceName,
} from './SourceState';
export { unreadHosts } from './unreadHosts';
export type { Warning } from './Warning';
