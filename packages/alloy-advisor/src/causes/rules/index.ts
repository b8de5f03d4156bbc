import type { CauseRule } from '../CauseRule';
import { configurationBroken } from './configurationBroken';
import { doneTwice } from './doneTwice';
import { nodeDown } from './nodeDown';
import { noReplicaReady } from './noReplicaReady';
import { podDown } from './podDown';
import { storeRefuses } from './storeRefuses';

/** Every rule, the strongest explanation first. A new one is a file and a line here. */
export const causeRules: readonly CauseRule[] = [
  nodeDown,
  podDown,
  noReplicaReady,
  configurationBroken,
  doneTwice,
  storeRefuses,
];
