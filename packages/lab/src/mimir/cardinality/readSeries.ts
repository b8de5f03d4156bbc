import type { Labels } from '../../prometheus';
import { CardinalityParamError, CountMethod } from './cardinalityParams';

/**
 * What Mimir calls active has had a sample in the last 20 minutes; what it
 * holds in memory, in its head block of two hours.
 */
const SPAN_SECONDS: Readonly<Record<CountMethod, number>> = {
  active: 20 * 60,
  inmemory: 2 * 3600,
};

const EVERY_SERIES = '{__name__=~".+"}';

/**
 * The label sets of a Prometheus's series that match a selector.
 *
 * @throws CardinalityParamError with Prometheus's words when it cannot parse
 *   the selector
 */
export async function readSeries(options: {
  url: string;
  selector?: string;
  countMethod: CountMethod;
  nowMs: number;
}): Promise<Labels[]> {
  const { url, selector = EVERY_SERIES, countMethod, nowMs } = options;
  const endSeconds = nowMs / 1000;
  const response = await fetch(`${url}/api/v1/series`, {
    method: 'POST',
    body: new URLSearchParams({
      'match[]': selector,
      start: String(endSeconds - SPAN_SECONDS[countMethod]),
      end: String(endSeconds),
    }),
  });
  const body = await response.json();
  if (response.status === 400) {
    throw new CardinalityParamError(
      `failed to parse selector: ${String(body.error).replace(
        /^invalid parameter "match\[\]": /,
        '',
      )}`,
    );
  }
  if (body.status !== 'success') {
    throw new Error(`Prometheus did not list its series: ${body.error}`);
  }
  return body.data;
}
