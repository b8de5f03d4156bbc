import { area } from 'd3-shape';
import { PATH_DIGITS } from './linePath';
import type { Line } from './lineStats';

/** More lines than these cannot be told apart. */
const ONE_BY_ONE = 8;

/**
 * Which lines are drawn one by one, and which of them are a band together.
 *
 * @param lines - the highest first
 * @param coloured - how many have a colour of their own
 */
export function splitLines(
  lines: readonly Line[],
  coloured: number,
): { own: readonly Line[]; others: readonly Line[] } {
  return lines.length <= ONE_BY_ONE
    ? { own: lines, others: [] }
    : { own: lines.slice(0, coloured), others: lines.slice(coloured) };
}

/**
 * The outline in SVG of what lies between the lowest and the highest of lines.
 * Where none has a value it has a gap.
 */
export function bandPath(
  lines: readonly Line[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  const length = Math.max(0, ...lines.map(it => it.values.length));
  const bounds = Array.from({ length }, (_, index) =>
    extent(lines.flatMap(it => it.values[index] ?? [])),
  );
  const path = area<readonly [number, number] | undefined>()
    .digits(PATH_DIGITS)
    .defined(bound => bound !== undefined)
    .x((_, index) => x(index))
    .y0(bound => y(bound![0]))
    .y1(bound => y(bound![1]));
  return path(bounds) ?? '';
}

function extent(values: readonly number[]): [number, number] | undefined {
  return values.length === 0
    ? undefined
    : [Math.min(...values), Math.max(...values)];
}
