import { Spec } from '../spec';
import { renderArgoCd } from './argoCd';
import { renderFlux } from './flux';

/**
 * The files under `delivery/`: what brings `kubernetes/` into the cluster.
 * None for kustomize, which is a command that a person runs.
 */
export function renderDelivery(spec: Spec): ReadonlyMap<string, string> {
  switch (spec.delivery.method) {
    case 'flux':
      return new Map([['delivery/flux.yaml', renderFlux(spec)]]);
    case 'argocd':
      return new Map([['delivery/argocd.yaml', renderArgoCd(spec)]]);
    default:
      return new Map();
  }
}
