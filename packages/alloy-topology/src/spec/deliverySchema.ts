import { about } from './about';
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
  method: choice(DELIVERY_METHODS, {
    kustomize: 'kubectl apply --kustomize',
    flux: 'Flux',
    argocd: 'Argo CD',
    'helm-values': 'Helm, a release of grafana/alloy for each collector',
    'k8s-monitoring':
      'Helm, grafana/k8s-monitoring in place of these collectors',
  })
    .default('kustomize')
    .meta(
      about({
        title: 'Delivery',
        description:
          'What brings the manifests into the cluster: a person with kubectl or Helm, or a program there that follows the repository',
        form: { pages: ['delivery'] },
      }),
    ),
  repositoryUrl: httpUrl('https://git.example.net/platform/prod-fra1.git')
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
