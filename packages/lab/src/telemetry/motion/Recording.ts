import type { Frame } from '../recorded/Frame';
import type { MetricFamily } from '../recorded/readMetricTypes';
import type { RecordedSeries } from '../recorded/RecordedSeries';
import { elapsedSeconds } from './elapsedSeconds';
import { Kind, isUnixTime, kindOf } from './kindOf';
import { Target, targetKey, targetOf } from './Target';

/** What is known of a target besides its series. */
interface RecordedTarget {
  readonly target: Target;
  readonly elapsedMs: number;
  /** Whether any of its series has a value at the second moment. */
  readonly goesOn: boolean;
}

/** The recorded series of one world, and what they say of their targets. */
export class Recording {
  readonly series: readonly RecordedSeries[];
  readonly frame: Frame;
  readonly families: ReadonlyMap<string, MetricFamily>;
  readonly #targets = new Map<string, RecordedTarget>();

  constructor(options: {
    series: readonly RecordedSeries[];
    families: ReadonlyMap<string, MetricFamily>;
    frame: Frame;
  }) {
    this.series = options.series;
    this.frame = options.frame;
    this.families = options.families;
    const byTarget = new Map<string, RecordedSeries[]>();
    for (const it of this.series) {
      const key = targetKey(it.labels);
      const known = byTarget.get(key);
      if (known) {
        known.push(it);
      } else {
        byTarget.set(key, [it]);
      }
    }
    for (const [key, series] of byTarget) {
      this.#targets.set(key, {
        target: targetOf(series[0].labels),
        elapsedMs:
          1000 * elapsedSeconds(series, this.#moments().betweenSeconds),
        goesOn: series.some(it => it.second !== undefined),
      });
    }
  }

  targetOf(series: RecordedSeries): RecordedTarget {
    return this.#targets.get(targetKey(series.labels))!;
  }

  kindOf({ labels, first, second }: RecordedSeries): Kind {
    return kindOf({
      name: labels.__name__ ?? '',
      families: this.families,
      first,
      second,
      ...this.#moments(),
    });
  }

  /** A gauge's two values, Unix times among them in the lab's time. */
  gaugeValues({ labels, first, second }: RecordedSeries): {
    first: number;
    second: number;
  } {
    const newest = (second ?? first)!;
    return {
      first: this.#shifted(labels.__name__, first ?? newest),
      second: this.#shifted(labels.__name__, newest),
    };
  }

  /**
   * A counter's value at the second moment and its rate. One that was not
   * there at the first moment, or stood higher, has counted from zero since.
   */
  counterPace(series: RecordedSeries): { value: number; perMs: number } {
    const { first = 0, second } = series;
    if (second === undefined) {
      return { value: first, perMs: 0 };
    }
    const counted = second >= first ? second - first : second;
    return {
      value: second,
      perMs: counted / this.targetOf(series).elapsedMs,
    };
  }

  #shifted(name: string, value: number): number {
    return isUnixTime(name, value, this.#moments().recordedAt)
      ? value + this.frame.offsetMs / 1000
      : value;
  }

  #moments(): { recordedAt: number; betweenSeconds: number } {
    const { firstMs, secondMs, offsetMs } = this.frame;
    return {
      recordedAt: (secondMs - offsetMs) / 1000,
      betweenSeconds: (secondMs - firstMs) / 1000,
    };
  }
}
