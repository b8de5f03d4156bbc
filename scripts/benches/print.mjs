/** One line of JSON on stdout: a figure, its unit, and how it came about. */
export function print(name, value, unit, more = {}) {
  process.stdout.write(
    `${JSON.stringify({ name, value, unit: unit || undefined, ...more })}\n`,
  );
}
