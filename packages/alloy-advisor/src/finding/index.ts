export type {
  ConfigEvidence,
  Evidence,
  ObjectEvidence,
  QueryEvidence,
  SourceEvidence,
} from './Evidence';
export { severities } from './Finding';
export type {
  Area,
  Clause,
  Finding,
  Impact,
  Remedy,
  Severity,
} from './Finding';
export { findingKey } from './findingKey';
export { parseFinding, parseSubject } from './parseFinding';
export { subjectIdentity } from './Subject';
export type {
  CollectorSubject,
  InstanceSubject,
  MetricSubject,
  NodeSubject,
  PlainSubject,
  StreamSubject,
  Subject,
  SubjectKind,
  TargetSubject,
} from './Subject';
