const UNIT_MS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
  y: 365 * 86_400_000,
};

/** Milliseconds of a duration such as `1h30m`. */
export function parseDuration(text: string): number {
  let sum = 0;
  for (const [, number, unit] of text.matchAll(
    /(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h|d|w|y)/gy,
  )) {
    sum += Number(number) * UNIT_MS[unit];
  }
  return sum;
}
