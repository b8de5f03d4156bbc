import { group } from './group';
import { httpUrl } from './httpUrl';
import { branchName, dnsSubdomain } from './names';
import { choice } from './values';

/** How the manifests come into the cluster. */
export const DELIVERY_METHODS = [
  'kustomize',
  'flux',
  'argocd',
  'helm-values',
  'k8s-monitoring',
] as const;

/** How the manifests come into the cluster, and from where. */
export const deliverySchema = group({
  method: choice(DELIVERY_METHODS)
    .default('kustomize')
    .describe(
      'By hand with kubectl or Helm, or by what watches the repository; k8s-monitoring hands the collectors to that chart',
    ),
  repositoryUrl: httpUrl()
    .optional()
    .describe('Where flux or argocd fetches this repository from'),
  branch: branchName()
    .default('main')
    .describe('The branch that flux or argocd follows'),
  secret: dnsSubdomain()
    .optional()
    .describe(
      'Secret beside flux with the credentials of a private repository; argocd has its own',
    ),
}).superRefine(({ method, repositoryUrl, secret }, context) => {
  const refuse = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  const follows = method === 'flux' || method === 'argocd';
  if (follows && repositoryUrl === undefined) {
    refuse('repositoryUrl', `is missing, and ${method} needs it`);
  }
  if (method === 'argocd' && secret !== undefined) {
    refuse(
      'secret',
      'is for flux: argocd keeps the credentials of repositories itself',
    );
  }
});
