const UNITS = [
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** A count in at most three digits and a unit: 640, 13.7 k, 1.2 M. */
export function formatCount(count: number): string {
  for (const [size, unit] of UNITS) {
    // 999,950 would be rounded to "1000 k".
    if (count >= size * 0.99995) {
      const scaled = count / size;
      return `${scaled.toFixed(scaled < 99.95 ? 1 : 0)} ${unit}`;
    }
  }
  return String(count);
}
