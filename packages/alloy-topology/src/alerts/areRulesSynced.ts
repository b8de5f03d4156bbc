import { deliveryOf } from '../delivery/deliveries';
import { Spec } from '../spec';

/** Whether something in the cluster syncs its PrometheusRules to a ruler. */
export function areRulesSynced(spec: Spec): boolean {
  return (
    spec.metrics.rulerUrl !== undefined && !deliveryOf(spec).isConfiguredByChart
  );
}
