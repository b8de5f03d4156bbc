import { clusterScope } from '../queries';
import { alertChecks } from './metricChecks';
import { MetricCheck, violation } from './MetricCheck';

/** One alerting rule of Prometheus. */
export interface AlertingRule {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** A group of rules, evaluated together. */
export interface AlertingRuleGroup {
  readonly name: string;
  readonly rules: readonly AlertingRule[];
}

/** The checks that are PromQL as the alerting rules of one cluster, a group for each group of checks. */
export function alertingRules(options: {
  /** The value of the cluster label. */
  readonly cluster: string;
}): AlertingRuleGroup[] {
  const groups = new Map<string, AlertingRule[]>();
  for (const check of alertChecks) {
    const [group] = check.id.split('/');
    groups.set(group, [
      ...(groups.get(group) ?? []),
      toRule(check, options.cluster),
    ]);
  }
  return [...groups].map(([group, rules]) => ({
    name: `alloy-${group}`,
    rules,
  }));
}

function toRule(check: MetricCheck, cluster: string): AlertingRule {
  const { remedy } = check;
  return {
    alert: check.alert.name,
    expr: violation(check, clusterScope(cluster)),
    for: check.alert.for,
    labels: { severity: check.severity, cluster, check: check.id },
    annotations: {
      summary: check.alert.summary,
      description: remedy.text,
      ...(remedy.docsUrl ? { runbook_url: remedy.docsUrl } : {}),
    },
  };
}
