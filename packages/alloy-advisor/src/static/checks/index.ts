import { blockWithoutProcess } from './blockWithoutProcess';
import { daemonSetIsClustered } from './daemonSetIsClustered';
import { nothingClustered } from './nothingClustered';
import type { StaticCheck } from './StaticCheck';

/** Every static check. A new one is a file and a line here. */
export const staticChecks: readonly StaticCheck[] = [
  daemonSetIsClustered,
  nothingClustered,
  blockWithoutProcess,
];

export type { StaticCheck } from './StaticCheck';
