import type { CauseRule } from '../CauseRule';
import { collectorKey, keyOf } from '../keys';

/**
 * A configuration that is wrong explains the components that do not run for
 * it: of a collector for its instances, and of an instance for what compares
 * them.
 */
export const configurationBroken: CauseRule = {
  causes: ['config/invalid', 'config/load-failed', 'config/not-in-force'],
  consequences: ['components/', 'config/'],
  gives: ({ subject }) => [
    keyOf(subject),
    ...(subject.kind === 'collector'
      ? [`instances of ${keyOf(subject)}`]
      : [`collector of ${collectorKey(subject)}`]),
  ],
  asks: ({ subject }) => [
    keyOf(subject),
    ...(subject.kind === 'collector'
      ? [`collector of ${keyOf(subject)}`]
      : [`instances of ${collectorKey(subject)}`]),
  ],
};
