import type { TimeSeries } from '../../prometheus';
import type { MovingSeries } from './MovingSeries';
import { sampleTimes } from './Target';

/**
 * The samples of a series after `fromMs`, up to and with `toMs`, at its
 * target's interval or at a wider step.
 */
export function samplesOf(
  series: MovingSeries,
  fromMs: number,
  toMs: number,
  stepMs?: number,
): TimeSeries {
  const { labels, target, bornMs, endsMs, endsStale, valueAt } = series;
  const timesMs = sampleTimes(target, fromMs, toMs, stepMs).filter(
    timeMs => timeMs >= bornMs && timeMs < endsMs,
  );
  const endsHere = endsStale && endsMs > fromMs && endsMs <= toMs;
  return {
    labels,
    timesMs,
    values: timesMs.map(valueAt),
    staleAtMs: endsHere ? endsMs : undefined,
  };
}
