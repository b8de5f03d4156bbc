import type { Labels } from './Labels';

/** One element of an instant vector; the value as Prometheus writes it. */
export interface VectorSample {
  readonly metric: Labels;
  readonly value: readonly [number, string];
}

/**
 * Evaluates an expression that gives an instant vector.
 *
 * @param options.timeMs when; by default now
 * @throws Error with the status and text of the answer when it fails
 */
export async function instantQuery(
  url: string,
  query: string,
  options: { timeMs?: number } = {},
): Promise<VectorSample[]> {
  const form = new URLSearchParams({ query });
  if (options.timeMs !== undefined) {
    form.set('time', String(options.timeMs / 1000));
  }
  const response = await fetch(`${url}/api/v1/query`, {
    method: 'POST',
    body: form,
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(
      `Prometheus answered ${query} with ${response.status}: ${text}`,
    );
  }
  return JSON.parse(text).data.result;
}
