/**
 * The path of a line in SVG. Where a value is missing the line has a gap; a
 * value between two gaps is a dot, so that it is not lost.
 */
export function linePath(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  const parts: string[] = [];
  let drawing = false;
  values.forEach((value, i) => {
    if (value === null) {
      drawing = false;
      return;
    }
    const point = `${round(x(i))},${round(y(value))}`;
    parts.push(drawing ? `L${point}` : `M${point}`);
    if (!drawing && (values[i + 1] ?? null) === null) {
      parts.push('h0');
    }
    drawing = true;
  });
  return parts.join('');
}

/** A tenth of a pixel is finer than anybody sees. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
