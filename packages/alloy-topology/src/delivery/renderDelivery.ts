import { Spec } from '../spec';
import { deliveryOf } from './deliveries';

/** The files under `delivery/`: what brings the collectors into the cluster. */
export function renderDelivery(spec: Spec): ReadonlyMap<string, string> {
  return new Map(
    [...deliveryOf(spec).files(spec)].map(([path, text]) => [
      `delivery/${path}`,
      text,
    ]),
  );
}
