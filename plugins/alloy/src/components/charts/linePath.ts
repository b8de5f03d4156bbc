import { line } from 'd3-shape';

/** A tenth of a pixel is finer than anybody sees. */
export const PATH_DIGITS = 1;

/**
 * The path of a line in SVG. Where a value is missing the line has a gap; a
 * value between two gaps is a dot, so that it is not lost.
 */
export function linePath(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  const path = line<number | null>()
    .digits(PATH_DIGITS)
    .defined(value => value !== null)
    .x((_, index) => x(index))
    .y(value => y(value!));
  return path([...values]) ?? '';
}
