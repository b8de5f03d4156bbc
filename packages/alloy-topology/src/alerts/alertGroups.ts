import {
  AlertingRuleGroup,
  alertingRules,
} from '@alloy-fleet/alloy-advisor/metrics';
import { Spec } from '../spec';
import { coverageAlerts } from './coverageAlerts';

/** The alerts of a cluster: the portal's own checks, and what only the spec knows. */
export function alertGroups(spec: Spec): readonly AlertingRuleGroup[] {
  return [coverageAlerts(spec), ...alertingRules({ cluster: spec.cluster })];
}
