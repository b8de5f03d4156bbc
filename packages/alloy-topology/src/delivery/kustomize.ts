import { Delivery } from './Delivery';

/** A person applies `kubernetes/`. */
export const kustomize: Delivery = {
  files: () => new Map(),
  commands: () => ['kubectl apply --kustomize kubernetes'],
  takesEffect: 'applied',
};
