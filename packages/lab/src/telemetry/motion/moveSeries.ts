import { RecordedSeries, seriesKey } from '../recorded/RecordedSeries';
import { counterMotions } from './counterMotions';
import { gaugeMotion } from './gaugeMotion';
import { lifeOf } from './life';
import type { Motion } from './Motion';
import type { MovingSeries } from './MovingSeries';
import type { Recording } from './Recording';

/**
 * Brings a recording to life.
 *
 * With a past, the recording's own series are as they were there before
 * `faultMs`; what is only in the past ends then; what is not in it begins.
 */
export function moveSeries(
  recording: Recording,
  past?: { recording: Recording; faultMs: number },
): MovingSeries[] {
  const pastByKey = new Map(
    past?.recording.series.map(it => [seriesKey(it.labels), it]),
  );
  const pastOf = (it: RecordedSeries) =>
    past && pastByKey.get(seriesKey(it.labels));
  const counters = counterMotions(
    recording,
    recording.series.filter(it => recording.kindOf(it) === 'counter'),
    past && { ...past, of: pastOf },
  );

  const moving = recording.series.map(it => {
    const { target, goesOn } = recording.targetOf(it);
    const life = lifeOf(it, recording.frame, goesOn);
    const before = pastOf(it);
    return {
      labels: it.labels,
      target,
      valueAt:
        counters.get(it) ??
        joined(
          gaugeMotion(it, recording),
          before &&
            past && {
              motion: gaugeMotion(before, past.recording),
              faultMs: past.faultMs,
            },
        ),
      ...life,
      bornMs:
        past && !before ? Math.max(life.bornMs, past.faultMs) : life.bornMs,
    };
  });
  if (!past) {
    return moving;
  }
  const present = new Set(recording.series.map(it => seriesKey(it.labels)));
  return moving.concat(endedSeries(past, present));
}

/** What was there before the fault and is silent since. */
function endedSeries(
  past: { recording: Recording; faultMs: number },
  present: ReadonlySet<string>,
): MovingSeries[] {
  const { recording, faultMs } = past;
  const ended = recording.series.filter(
    it => it.second !== undefined && !present.has(seriesKey(it.labels)),
  );
  const counters = counterMotions(
    recording,
    ended.filter(it => recording.kindOf(it) === 'counter'),
  );
  return ended.map(it => ({
    labels: it.labels,
    target: recording.targetOf(it).target,
    valueAt: counters.get(it) ?? gaugeMotion(it, recording),
    bornMs: -Infinity,
    endsMs: faultMs,
    endsStale: false,
  }));
}

function joined(
  motion: Motion,
  before: { motion: Motion; faultMs: number } | undefined,
): Motion {
  return before
    ? timeMs =>
        timeMs < before.faultMs ? before.motion(timeMs) : motion(timeMs)
    : motion;
}
