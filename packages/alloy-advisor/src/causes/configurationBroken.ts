import type { Explanation } from './Explanation';
import { collectorKey, keyOf } from './keys';

/**
 * A configuration that is wrong explains the components that do not run for
 * it: of a collector for its instances, and of an instance for what compares
 * them.
 */
export const configurationBroken: Explanation = {
  layer: 'configuration',
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
