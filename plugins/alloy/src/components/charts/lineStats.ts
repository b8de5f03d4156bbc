import type { Series } from '@alloy-fleet/backstage-plugin-alloy-common';

export type Line = Series['lines'][number];

/** What a line comes to in numbers; nothing is known of one without values. */
export interface LineStats {
  readonly name: string;
  readonly last?: number;
  readonly least?: number;
  readonly most?: { readonly value: number; readonly at: number };
}

/** The numbers of a line; moments are Unix seconds. */
export function lineStats(
  { name, values }: Line,
  { from, stepSeconds }: Pick<Series, 'from' | 'stepSeconds'>,
): LineStats {
  let least: number | undefined;
  let most: LineStats['most'];
  values.forEach((value, i) => {
    if (value !== null) {
      least = Math.min(least ?? value, value);
      if (!most || value > most.value) {
        most = { value, at: from + i * stepSeconds };
      }
    }
  });
  // What it was an hour ago is not what it is.
  const last = values[values.length - 1] ?? undefined;
  return { name, last, least, most };
}

/** The highest value of all lines; undefined when there is none. */
export function highest(lines: readonly Line[]): number | undefined {
  let found: number | undefined;
  for (const { values } of lines) {
    for (const value of values) {
      if (value !== null && (found === undefined || value > found)) {
        found = value;
      }
    }
  }
  return found;
}

/** Lines by their highest value, the highest first; without values last. */
export function byHighest(lines: readonly Line[]): Line[] {
  return lines
    .map(line => ({ line, most: highest([line]) ?? -Infinity }))
    .sort((a, b) => b.most - a.most || a.line.name.localeCompare(b.line.name))
    .map(it => it.line);
}

/** What each line says at a moment, the highest first; missing ones last. */
export function valuesAt(
  lines: readonly Line[],
  index: number,
): { readonly name: string; readonly value: number | null }[] {
  return lines
    .map(({ name, values }) => ({ name, value: values[index] ?? null }))
    .sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
}
