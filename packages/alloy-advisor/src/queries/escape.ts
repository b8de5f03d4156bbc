/**
 * A PromQL string literal that means exactly the given text, whatever it holds.
 * Go's escapes apply: https://prometheus.io/docs/prometheus/latest/querying/basics/#string-literals
 */
export function promqlString(text: string): string {
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r');
  return `"${escaped}"`;
}

/** An expression of RE2 that matches exactly the given text; no literal yet. */
export function promqlPattern(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}
