import { Spec } from '../spec';
import { argoCd } from './argoCd';
import { Delivery } from './Delivery';
import { flux } from './flux';
import { helmValues } from './helmValues';
import { k8sMonitoring } from './k8sMonitoring';
import { kustomize } from './kustomize';

/** Every way into the cluster. A new one is a file and a line here. */
const DELIVERIES: Readonly<Record<Spec['delivery']['method'], Delivery>> = {
  kustomize,
  flux,
  argocd: argoCd,
  'helm-values': helmValues,
  'k8s-monitoring': k8sMonitoring,
};

/** The way that a spec asks for. */
export function deliveryOf({ delivery }: Pick<Spec, 'delivery'>): Delivery {
  return DELIVERIES[delivery.method];
}
