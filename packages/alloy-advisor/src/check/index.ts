export type {
  Check,
  ConfigurationCheck,
  FindingWords,
  Outcome,
  QueryCheck,
  SnapshotCheck,
} from './Check';
export { toFindings } from './Check';
export type { CheckWords } from './CheckWords';
export { defineCheck } from './snapshot/defineCheck';
export { unknownOutcome } from './unknownOutcome';
