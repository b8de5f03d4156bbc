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

/** A selector of equalities and inequalities: `{cluster="a",job!="b"}`. */
export function promqlSelector(
  equal: Readonly<Record<string, string>>,
  unequal: Readonly<Record<string, string>> = {},
): string {
  const matchers = [
    ...Object.entries(equal).map(([k, v]) => `${k}=${promqlString(v)}`),
    ...Object.entries(unequal).map(([k, v]) => `${k}!=${promqlString(v)}`),
  ];
  return `{${matchers.join(',')}}`;
}
