import type { Answer, TenantRequest } from '../tenancy';

/** What Mimir answers as Prometheus does; it has no `status/tsdb`, say. */
const PATHS =
  /^\/api\/v1\/(query|query_range|query_exemplars|series|labels|label\/[^/]+\/values|alerts)$/;

export function isPrometheusPath(path: string): boolean {
  return PATHS.test(path);
}

/** Has a tenant's real Prometheus answer. */
export async function proxyToPrometheus(
  url: string,
  request: TenantRequest,
): Promise<Answer> {
  const { method, path, params, signal } = request;
  const target = new URL(`${url}${encodeURI(path)}`);
  // Label values are for GET alone, whichever way the parameters came.
  const isPost = method === 'POST' && !path.endsWith('/values');
  if (!isPost) {
    target.search = params.toString();
  }
  const response = await fetch(target, {
    method: isPost ? 'POST' : 'GET',
    body: isPost ? params : undefined,
    // A query that nobody waits for any more is not computed to its end.
    signal,
  });
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? 'application/json',
    body: Buffer.from(await response.arrayBuffer()),
  };
}
