export type {
  Check,
  ConfigurationCheck,
  Outcome,
  QueryCheck,
  SnapshotCheck,
} from './Check';
export type { CheckWords } from './CheckWords';
export { defineCheck } from './snapshot/defineCheck';
export { unknownOutcome } from './unknownOutcome';
