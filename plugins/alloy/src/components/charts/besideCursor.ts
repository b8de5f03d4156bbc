import type { CSSProperties } from 'react';
import type { ChartFrame } from './chartFrame';

/** Plots below this many pixels would be covered by what is read out. */
const NARROW = 480;

/**
 * Where the values at a moment are read out: on the side of the cursor that has
 * more room. A narrow plot has room on neither; there it is below the plot, over
 * the legend, which has the same names.
 *
 * @param height - of the plot with its axes, in pixels
 */
export function besideCursor(
  frame: ChartFrame,
  index: number,
  height: number,
): CSSProperties {
  if (frame.width < NARROW) {
    return { left: 0, maxWidth: 'none', right: 0, top: height };
  }
  const x = frame.x(index);
  return x > frame.width / 2
    ? { right: frame.width - x + 10, top: frame.top }
    : { left: x + 10, top: frame.top };
}
