import { promqlString } from '@alloy-fleet/alloy-advisor';
import {
  AlertingRule,
  AlertingRuleGroup,
  clusterScope,
  Scope,
} from '@alloy-fleet/alloy-advisor/metrics';
import { Spec } from '../spec';

/**
 * What only the spec knows: how many there have to be. That of a collector or
 * a host nothing comes any more shows in no series of its own.
 */
export function coverageAlerts(
  spec: Spec,
  scope: Scope = clusterScope(spec.cluster),
): AlertingRuleGroup {
  const { replicas } = spec.collectors.cluster;
  return {
    name: 'alloy-coverage',
    rules: [
      ...['alloy-node', 'alloy-cluster', 'alloy-kube-events'].map(collector =>
        collectorAbsent(spec, scope, collector),
      ),
      ...(replicas > 1 ? [replicasMissing(spec, scope, replicas)] : []),
      nodeWithoutCollector(spec, scope),
      ...(spec.hosts.length > 0 ? [hostsMissing(spec, scope)] : []),
    ],
  };
}

function collectorAbsent(
  spec: Spec,
  scope: Scope,
  collector: string,
): AlertingRule {
  return rule(spec, {
    alert: `${alertName(collector)}Absent`,
    check: 'instances/silent',
    // One of the matchers is an equality, so absent() has a label to give.
    expr: scope.absent(
      podsOf(spec, scope, collector),
      scope.select('alloy_build_info'),
    ),
    for: '10m',
    summary: `Nothing comes from ${collector} in cluster ${spec.cluster}.`,
    description: `No pod of ${collector} stores metrics of itself. See whether its pods run (kubectl --namespace ${spec.namespace} get pods), and whether they reach the metrics store.`,
  });
}

function replicasMissing(
  spec: Spec,
  scope: Scope,
  replicas: number,
): AlertingRule {
  return rule(spec, {
    alert: 'AlloyClusterReplicasMissing',
    check: 'instances/not-ready',
    expr: `${scope.whole(
      'count',
      podsOf(spec, scope, 'alloy-cluster'),
    )} < ${replicas}`,
    for: '15m',
    summary: `{{ $value }} of ${replicas} replicas of alloy-cluster report.`,
    description:
      'The others share its targets meanwhile. A replica that stays away is Pending, restarts over and over, or does not reach the metrics store.',
  });
}

/** Nodes are known to the metrics store where kube-state-metrics runs. */
function nodeWithoutCollector(spec: Spec, scope: Scope): AlertingRule {
  return rule(spec, {
    alert: 'AlloyNodeWithoutCollector',
    check: 'coverage/node-without-collector',
    expr: `group ${scope.by('node')} (${scope.select(
      'kube_node_info',
    )}) unless ${scope.on('node')} group ${scope.by('node')} (${podsOf(
      spec,
      scope,
      'alloy-node',
    )})`,
    for: '15m',
    summary: 'Nothing is collected on node {{ $labels.node }}.',
    description: `alloy-node stores nothing from there: no host metrics, no logs of pods, no journal. See whether its pod runs (kubectl --namespace ${spec.namespace} get pods --output wide). Nodes are known by kube_node_info of kube-state-metrics; without it this alert is silent.`,
  });
}

/** A host that never reported has no series to stop. */
function hostsMissing(spec: Spec, scope: Scope): AlertingRule {
  const reported = `max_over_time(${scope.select(
    'alloy_build_info',
    'pod=""',
  )}[1d])`;
  return rule(spec, {
    alert: 'AlloyHostsMissing',
    check: 'hosts/silent',
    expr: `${scope.countOrZero(
      `group ${scope.by('instance')} (${reported})`,
      scope.select('alloy_build_info'),
    )} < ${spec.hosts.length}`,
    for: '30m',
    severity: 'warning',
    summary: `{{ $value }} of the ${spec.hosts.length} hosts of ${spec.cluster} reported in the last day.`,
    description:
      'Compare the folders under hosts/ with the instances of alloy_build_info that have no pod: what is missing was not installed, or has been silent for a day.',
  });
}

function podsOf(spec: Spec, scope: Scope, collector: string): string {
  return scope.select(
    'alloy_build_info',
    `namespace=${promqlString(spec.namespace)}`,
    `pod=~"${collector}-.+"`,
  );
}

function rule(
  spec: Spec,
  options: {
    readonly alert: string;
    readonly check: string;
    readonly expr: string;
    readonly for: string;
    readonly severity?: string;
    readonly summary: string;
    readonly description: string;
  },
): AlertingRule {
  const { alert, expr, severity = 'critical', check } = options;
  return {
    alert,
    expr,
    for: options.for,
    labels: { severity, cluster: spec.cluster, check },
    annotations: {
      summary: options.summary,
      description: options.description,
    },
  };
}

/** `alloy-kube-events` as a part of an alert's name: `AlloyKubeEvents`. */
function alertName(collector: string): string {
  return collector
    .split('-')
    .map(word => word[0].toUpperCase() + word.slice(1))
    .join('');
}
