import { z } from 'zod';
import { SourceFailure } from '../SourceFailure';
import { bodySummary } from '../bodySummary';

const errorBodySchema = z.object({ error: z.string() });

/**
 * What the status and the body of a refusal by Mimir, Prometheus or Loki mean,
 * what mends it, and whether to ask again.
 *
 * @param options.key where the instance stands in the configuration
 */
export function storeRefusal(options: {
  status: number;
  body: string;
  key: string;
  retryAfterMs?: number;
}): SourceFailure {
  const { status, body, key, retryAfterMs } = options;
  const said = message(body);
  if (status >= 300 && status < 400) {
    return new SourceFailure(
      'failed',
      `The store, or a proxy before it, sends the portal elsewhere (${status}), where it does not go. Check baseUrl and auth of the instance under ${key}.`,
    );
  }
  switch (status) {
    case 401:
      return new SourceFailure(
        'refused',
        `The store does not know the portal: ${said} (401). Check auth and tenant of the instance under ${key}.`,
      );
    case 403:
      return new SourceFailure(
        'refused',
        `The store forbids it: ${said} (403). The credentials under ${key} need the right to read this tenant.`,
      );
    case 404:
      return new SourceFailure(
        'failed',
        `The store has no such endpoint (404). The baseUrl of a Mimir ends in /prometheus; that of a Loki has no path.`,
      );
    case 413:
      return new SourceFailure(
        'failed',
        `The answer would be too large: ${said} (413).`,
        { narrower: true },
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
        { retry: 'less', retryAfterMs },
      );
    case 503:
      return new SourceFailure(
        'failed',
        `The store is not ready: ${said} (503).`,
        { retry: 'later', retryAfterMs },
      );
    case 504:
      return new SourceFailure(
        'failed',
        `The store took too long: ${said} (504).`,
        { narrower: true },
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
      return parsed.data.error.slice(0, 300);
    }
  } catch {
    // Many of its errors are plain text.
  }
  return bodySummary(body);
}
