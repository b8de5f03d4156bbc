import { scaleLinear } from 'd3-scale';
import type { Series } from '@alloy-fleet/backstage-plugin-alloy-common';
import { highest } from './lineStats';
import { timeTicks, valueTicks } from './ticks';

/** Room for the axes, in pixels. */
const LEFT = 56;
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 24;

/** About so far apart are the words of an axis. */
const TIME_TICK_PX = 110;
const VALUE_TICK_PX = 42;

/** Where things stand in a chart over time, in pixels of its SVG. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  /** The corners of what is drawn between the axes. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly valueTicks: readonly number[];
  /** Unix seconds. */
  readonly timeTicks: readonly number[];
  /** Of the nth value of each line. */
  x(index: number): number;
  /** Of a moment in Unix seconds. */
  xOfTime(unixSeconds: number): number;
  y(value: number): number;
  /** The value that is nearest to a place. */
  indexAt(x: number): number;
}

/** Lays a chart out so that all values, and the limit, are in it. */
export function chartFrame(
  series: Series,
  size: { width: number; height: number },
  limit?: number,
): ChartFrame {
  const { width, height } = size;
  const { from, to, stepSeconds } = series;
  const [left, right] = [LEFT, Math.max(LEFT + 1, width - RIGHT)];
  const [top, bottom] = [TOP, height - BOTTOM];
  const most = Math.max(highest(series.lines) ?? 0, limit ?? 0);
  const values = valueTicks(most, series.unit, (bottom - top) / VALUE_TICK_PX);
  const ceiling = values[values.length - 1];
  const last = Math.max(1, Math.round((to - from) / stepSeconds));
  const moments = scaleLinear([from, Math.max(from + 1, to)], [left, right]);
  const heights = scaleLinear([0, ceiling], [bottom, top]);
  const places = scaleLinear([left, right], [0, last]).clamp(true);
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    valueTicks: values,
    timeTicks: timeTicks(from, to, Math.max(2, (right - left) / TIME_TICK_PX)),
    xOfTime: moments,
    x: index => moments(from + index * stepSeconds),
    y: heights,
    indexAt: x => Math.round(places(x)),
  };
}
