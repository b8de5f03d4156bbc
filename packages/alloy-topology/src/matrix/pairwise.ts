/** For each dimension, how many values it has. */
export type DimensionSizes = readonly number[];

/** For each dimension, the index of the value that a row takes. */
export type Row = readonly number[];

/**
 * Rows in which every value of every dimension meets every value of every
 * other: far fewer than all combinations. Deterministic; the same sizes give
 * the same rows.
 *
 * Greedy, after AETG (Cohen et al., 1997): each row begins with a pair that was
 * not met yet and takes, dimension by dimension, the value that meets most.
 */
export function pairwise(sizes: DimensionSizes): readonly Row[] {
  const unmet = allPairs(sizes);
  const rows: Row[] = [];
  for (const key of unmet) {
    // What an earlier row met on its way is deleted before it is reached.
    const row = fillRow(sizes, unmet, parsePair(key));
    for (const pair of pairsOf(row)) {
      unmet.delete(pair);
    }
    rows.push(row);
  }
  return rows;
}

function fillRow(
  sizes: DimensionSizes,
  unmet: ReadonlySet<string>,
  start: readonly [number, number, number, number],
): Row {
  const [first, firstValue, second, secondValue] = start;
  const row: (number | undefined)[] = sizes.map(() => undefined);
  row[first] = firstValue;
  row[second] = secondValue;
  for (let dimension = 0; dimension < sizes.length; dimension++) {
    row[dimension] ??= bestValue(sizes[dimension], dimension, row, unmet);
  }
  return row as number[];
}

function bestValue(
  size: number,
  dimension: number,
  row: readonly (number | undefined)[],
  unmet: ReadonlySet<string>,
): number {
  let best = 0;
  let most = -1;
  for (let value = 0; value < size; value++) {
    const met = row.filter(
      (other, index) =>
        other !== undefined &&
        unmet.has(pairKey(dimension, value, index, other)),
    ).length;
    if (met > most) {
      best = value;
      most = met;
    }
  }
  return best;
}

function allPairs(sizes: DimensionSizes): Set<string> {
  const pairs = new Set<string>();
  sizes.forEach((size, first) => {
    for (let second = first + 1; second < sizes.length; second++) {
      for (let value = 0; value < size; value++) {
        for (let other = 0; other < sizes[second]; other++) {
          pairs.add(pairKey(first, value, second, other));
        }
      }
    }
  });
  return pairs;
}

function pairsOf(row: Row): readonly string[] {
  return row.flatMap((value, first) =>
    row
      .slice(first + 1)
      .map((other, offset) => pairKey(first, value, first + 1 + offset, other)),
  );
}

function pairKey(
  first: number,
  value: number,
  second: number,
  other: number,
): string {
  return first < second
    ? `${first}:${value},${second}:${other}`
    : `${second}:${other},${first}:${value}`;
}

function parsePair(key: string): [number, number, number, number] {
  return key.split(/[:,]/).map(Number) as [number, number, number, number];
}
