import type { MetricCheck } from '../MetricCheck';
import { gossipUnhealthy } from './gossipUnhealthy';
import { remoteWriteFailing } from './remoteWriteFailing';

/** Every check that is PromQL. A new one is a file and a line here. */
export const metricChecks: readonly MetricCheck[] = [
  remoteWriteFailing,
  gossipUnhealthy,
];
