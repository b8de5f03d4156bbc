import { z } from 'zod';
import { SourceFailure } from '../SourceFailure';

const errorBodySchema = z.object({ error: z.string() });

/** What the status and the body of a Prometheus-like store's refusal mean, and what mends it. */
export function metricsRefusal(status: number, body: string): SourceFailure {
  const said = message(body);
  switch (status) {
    case 401:
      return new SourceFailure(
        'refused',
        `The store does not know the portal: ${said} (401). Check auth and tenant of the instance under alloy.metrics.instances.`,
      );
    case 403:
      return new SourceFailure(
        'refused',
        `The store forbids it: ${said} (403). The credentials under alloy.metrics.instances need the right to read this tenant.`,
      );
    case 404:
      return new SourceFailure(
        'failed',
        `The store has no such endpoint (404). The baseUrl of a Mimir ends in /prometheus.`,
      );
    case 422:
      return new SourceFailure(
        'failed',
        `The store could not run the query: ${said} (422).`,
        { narrower: true },
      );
    case 429:
      return new SourceFailure(
        'failed',
        `The store is asked too much: ${said} (429). Try again later.`,
      );
    default:
      return /cardinality analysis is disabled/.test(said)
        ? new SourceFailure(
            'refused',
            `${said}. Set cardinality_analysis_enabled for it in Mimir's limits.`,
          )
        : new SourceFailure('failed', `The store answered ${status}: ${said}`);
  }
}

function message(body: string): string {
  try {
    const parsed = errorBodySchema.safeParse(JSON.parse(body));
    if (parsed.success) {
      return parsed.data.error;
    }
  } catch {
    // Many of its errors are plain text.
  }
  return body.trim().slice(0, 300);
}
