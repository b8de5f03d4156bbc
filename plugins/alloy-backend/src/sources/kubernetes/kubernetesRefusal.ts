import { z } from 'zod';
import { bodySummary } from '../bodySummary';
import { KubernetesFailure } from './KubernetesFailure';

const kubernetesStatusSchema = z.object({
  kind: z.literal('Status'),
  message: z.string().default('no reason given'),
});
const backstageErrorSchema = z.object({
  error: z.object({ name: z.string(), message: z.string() }),
});

/** A refusal as it came. */
export interface RefusedRequest {
  readonly status: number;
  readonly body: string;
  readonly path: string;
  /** The cluster's name in the kubernetes plugin. */
  readonly cluster: string;
  readonly retryAfterMs?: number;
}

/**
 * Says who refused and whether to ask again: the Kubernetes API answers with a
 * Status, the portal's kubernetes plugin with Backstage's own error body.
 */
export function kubernetesRefusal(request: RefusedRequest): KubernetesFailure {
  const { status, body, path } = request;
  const json = parseJson(body);
  const byCluster = kubernetesStatusSchema.safeParse(json);
  if (byCluster.success) {
    return byTheCluster(request, byCluster.data.message);
  }
  const byPortal = backstageErrorSchema.safeParse(json);
  if (byPortal.success) {
    return byThePortal(request, byPortal.data.error.message);
  }
  // An API without the kind answers an admin so, and load balancers do.
  return new KubernetesFailure(
    status,
    status === 401 || status === 403 ? 'refused' : 'failed',
    `${path} was answered with ${status}: ${bodySummary(body)}`,
    { retry: status === 503 || status === 502 ? 'later' : 'no' },
  );
}

function byTheCluster(
  { status, path, cluster, retryAfterMs }: RefusedRequest,
  message: string,
): KubernetesFailure {
  const said = `${message} (${status})`;
  switch (status) {
    case 401:
      return new KubernetesFailure(
        status,
        'refused',
        `The Kubernetes API does not know the portal's credentials: ${said}. Renew the token of ${cluster} in the kubernetes configuration.`,
      );
    case 403:
      return new KubernetesFailure(
        status,
        'refused',
        `The Kubernetes API forbids it: ${said}. Give the portal's account get and list on it.`,
      );
    case 429:
      return new KubernetesFailure(
        status,
        'failed',
        `The Kubernetes API is asked too much: ${said}. Try again later.`,
        { retry: 'less', retryAfterMs },
      );
    default:
      return new KubernetesFailure(
        status,
        'failed',
        `The Kubernetes API answered ${path} with: ${said}.`,
        {
          // Of a pod proxy it means that the pod does not answer.
          retry:
            status === 503 && !message.includes('error trying to reach')
              ? 'later'
              : 'no',
          retryAfterMs,
        },
      );
  }
}

function byThePortal(
  { status, cluster }: RefusedRequest,
  message: string,
): KubernetesFailure {
  if (status === 404 && /cluster/i.test(message)) {
    return new KubernetesFailure(
      status,
      'not-configured',
      noSuchCluster(cluster),
    );
  }
  if (status === 403) {
    return new KubernetesFailure(
      status,
      'refused',
      `The portal does not let you read clusters through the kubernetes plugin: ${message} (permission kubernetes.proxy).`,
    );
  }
  return new KubernetesFailure(
    status,
    'failed',
    `The kubernetes plugin could not ask the cluster: ${message}`,
    // That is how it says that the connection broke.
    { retry: status === 500 ? 'once' : 'no' },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** That the kubernetes plugin has no cluster of a name, and what to do. */
export function noSuchCluster(cluster: string): string {
  return `The kubernetes plugin knows no cluster "${cluster}". Add it to the kubernetes configuration, or name another one by the annotation alloy.grafana.com/kubernetes-cluster.`;
}
