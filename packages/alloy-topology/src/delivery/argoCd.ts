import { Spec } from '../spec';
import { renderYaml } from '../yaml/renderYaml';
import { Delivery } from './Delivery';

/** Argo CD follows the repository. */
export const argoCd: Delivery = {
  files: spec => new Map([['argocd.yaml', renderArgoCd(spec)]]),
  commands: () => ['kubectl apply --filename delivery/argocd.yaml'],
  takesEffect: 'on the branch',
};

/** What makes Argo CD apply `kubernetes/` whenever the repository changes. */
function renderArgoCd(spec: Spec): string {
  const { repositoryUrl, branch } = spec.delivery;
  return renderYaml({
    comment:
      'kubectl apply --filename delivery/argocd.yaml, once, where Argo CD runs.\n' +
      'It is for the cluster that Argo CD runs in; for another, change the destination.',
    value: {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { name: `alloy-${spec.cluster}`, namespace: 'argocd' },
      spec: {
        project: 'default',
        source: {
          repoURL: repositoryUrl,
          targetRevision: branch,
          path: 'kubernetes',
        },
        destination: {
          server: 'https://kubernetes.default.svc',
          namespace: spec.namespace,
        },
        syncPolicy: {
          // The ConfigMaps of earlier configurations go with their hashes.
          automated: { prune: true, selfHeal: true },
        },
      },
    },
  });
}
