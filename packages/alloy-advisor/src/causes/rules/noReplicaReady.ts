import type { CauseRule } from '../CauseRule';
import { keyOf } from '../keys';

/** Where no pod of a collector is ready, its Services lead to none. */
export const noReplicaReady: CauseRule = {
  causes: ['instances/not-ready'],
  consequences: ['network/service-leads-nowhere'],
  gives: ({ subject }) => [keyOf(subject)],
  asks: ({ subject }) => [keyOf(subject)],
};
