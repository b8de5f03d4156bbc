export type { FileOutcome, FileStatus } from './mergeFile';
export { type ReadFile, readRecorded } from './RecordedRepository';
export { UpgradeRefusedError } from './UpgradeRefusedError';
export { upgradeReport } from './upgradeReport';
export {
  addHostsToRepository,
  GENERATED_SUFFIX,
  type Upgrade,
  upgradeRepository,
} from './upgradeRepository';
