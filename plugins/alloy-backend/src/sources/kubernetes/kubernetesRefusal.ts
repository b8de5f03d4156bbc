import { z } from 'zod';
import { SourceFailure } from '../SourceFailure';

const kubernetesStatusSchema = z.object({
  kind: z.literal('Status'),
  message: z.string(),
});
const backstageErrorSchema = z.object({
  error: z.object({ name: z.string(), message: z.string() }),
});

/**
 * Says who refused: the Kubernetes API answers with a Status, the portal's
 * kubernetes plugin with Backstage's own error body.
 */
export function kubernetesRefusal(
  status: number,
  body: string,
  path: string,
  cluster: string,
): SourceFailure {
  const json = parseJson(body);
  const byCluster = kubernetesStatusSchema.safeParse(json);
  if (byCluster.success) {
    const said = `${byCluster.data.message} (${status})`;
    if (status === 401) {
      return new SourceFailure(
        'refused',
        `The Kubernetes API does not know the portal's credentials: ${said}. Renew the token of ${cluster} in the kubernetes configuration.`,
      );
    }
    if (status === 403) {
      return new SourceFailure(
        'refused',
        `The Kubernetes API forbids it: ${said}. Give the portal's account get and list on it.`,
      );
    }
    return new SourceFailure(
      'failed',
      `The Kubernetes API answered ${path} with: ${said}.`,
    );
  }
  const byPortal = backstageErrorSchema.safeParse(json);
  if (byPortal.success) {
    const { message } = byPortal.data.error;
    if (status === 404 && /cluster/i.test(message)) {
      return new SourceFailure(
        'not-configured',
        `The kubernetes plugin knows no cluster "${cluster}". Add it to the kubernetes configuration, or name another one by the annotation alloy.grafana.com/kubernetes-cluster.`,
      );
    }
    if (status === 403) {
      return new SourceFailure(
        'refused',
        `The portal does not let you read clusters through the kubernetes plugin: ${message} (permission kubernetes.proxy).`,
      );
    }
    return new SourceFailure(
      'failed',
      `The kubernetes plugin could not ask the cluster: ${message}`,
    );
  }
  return new SourceFailure(
    status === 401 || status === 403 ? 'refused' : 'failed',
    `${path} was answered with ${status}: ${body.slice(0, 200)}`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
