import { Spec } from '../spec';
import { renderYaml } from '../yaml/renderYaml';
import { Delivery } from './Delivery';

const NAMESPACE = 'flux-system';

/** Flux follows the repository. */
export const flux: Delivery = {
  files: spec => new Map([['flux.yaml', renderFlux(spec)]]),
  commands: () => ['kubectl apply --filename delivery/flux.yaml'],
  takesEffect: 'on the branch',
};

/** What makes Flux apply `kubernetes/` whenever the repository changes. */
function renderFlux(spec: Spec): string {
  const name = `alloy-${spec.cluster}`;
  const { repositoryUrl, branch, secret } = spec.delivery;
  return renderYaml(
    {
      comment: 'kubectl apply --filename delivery/flux.yaml, once.',
      value: {
        apiVersion: 'source.toolkit.fluxcd.io/v1',
        kind: 'GitRepository',
        metadata: { name, namespace: NAMESPACE },
        spec: {
          interval: '1m',
          url: repositoryUrl,
          ref: { branch },
          ...(secret && { secretRef: { name: secret } }),
        },
      },
    },
    {
      value: {
        apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
        kind: 'Kustomization',
        metadata: { name, namespace: NAMESPACE },
        spec: {
          interval: '10m',
          sourceRef: { kind: 'GitRepository', name },
          path: './kubernetes',
          // The ConfigMaps of earlier configurations go with their hashes.
          prune: true,
          // Ready says that the collectors are, and not only that they were applied.
          wait: true,
          timeout: '5m',
        },
      },
    },
  );
}
