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
  const parts: string[] = [];
  let upper: string[] = [];
  let lower: string[] = [];
  const close = () => {
    if (upper.length > 0) {
      parts.push(`M${[...upper, ...lower.reverse()].join('L')}Z`);
      [upper, lower] = [[], []];
    }
  };
  for (let i = 0; i < length; i++) {
    const values = lines.flatMap(it => it.values[i] ?? []);
    if (values.length === 0) {
      close();
    } else {
      upper.push(point(x(i), y(Math.max(...values))));
      lower.push(point(x(i), y(Math.min(...values))));
    }
  }
  close();
  return parts.join('');
}

/** A tenth of a pixel is finer than anybody sees. */
function point(x: number, y: number): string {
  return [x, y].map(it => Math.round(it * 10) / 10).join(',');
}
