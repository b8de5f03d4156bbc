import type { Series } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Span } from '../charts';

/**
 * When lines did not say the same: from the first moment at which they
 * differed to the first at which they did not. A missing value says nothing.
 */
export function disagreements(
  series: Pick<Series, 'from' | 'stepSeconds' | 'lines'>,
): Span[] {
  const { from, stepSeconds, lines } = series;
  const length = Math.max(0, ...lines.map(it => it.values.length));
  const spans: Span[] = [];
  let since: number | undefined;
  for (let i = 0; i <= length; i++) {
    const said = new Set(
      i < length ? lines.flatMap(it => it.values[i] ?? []) : [],
    );
    const at = from + i * stepSeconds;
    if (said.size > 1) {
      since ??= at;
    } else if (since !== undefined) {
      spans.push({ from: since, to: at });
      since = undefined;
    }
  }
  return spans;
}
