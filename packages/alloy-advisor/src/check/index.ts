export type {
  Check,
  CheckWords,
  ConfigurationCheck,
  Outcome,
  QueryCheck,
  SnapshotCheck,
} from './Check';
export { defineCheck } from './snapshot/defineCheck';
export { unknownOutcome } from './unknownOutcome';
