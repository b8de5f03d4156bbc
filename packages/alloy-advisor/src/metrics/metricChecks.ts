import { definitions } from './definitions';
import type { MetricCheck } from './MetricCheck';

/** Every check that alerts are made of. */
export const alertChecks: readonly MetricCheck[] = definitions;

/** Those of them that the portal answers by metrics alone. */
export const metricChecks: readonly MetricCheck[] = definitions.filter(
  it => !it.answeredBySnapshot,
);
