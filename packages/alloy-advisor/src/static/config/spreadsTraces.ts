import type { Configuration } from './Configuration';

/** Whether a configuration sends all spans of a trace to one collector, which may be in front of another. */
export function spreadsTraces(config: Configuration): boolean {
  return config.whose(it => it.spreadsTraces).length > 0;
}
