import type { RecordedSeries } from '../recorded/RecordedSeries';
import { levelMotion, wander } from './levelMotion';
import type { Motion } from './Motion';
import type { Recording } from './Recording';
import { clockMotion, eventMotion, stateMotion } from './steadyMotions';

/** How a series that is no counter moves. */
export function gaugeMotion(
  series: RecordedSeries,
  recording: Recording,
): Motion {
  const { frame } = recording;
  const { first, second } = recording.gaugeValues(series);
  switch (recording.kindOf(series)) {
    case 'clock':
      return clockMotion(second, frame.secondMs);
    case 'event':
      return eventMotion({ first, second, ...frame });
    case 'level':
      return levelMotion(
        first,
        second,
        wander({ seed: recording.targetOf(series).target.seed, ...frame }),
      );
    default:
      return stateMotion({ first, second, ...frame });
  }
}
