/**
 * The value of the cluster label that the cluster's collectors add to every
 * series. It is required: it turns the Alloy tab on.
 */
export const ALLOY_CLUSTER_ANNOTATION = 'alloy.grafana.com/cluster';

/** Name of the cluster in the kubernetes plugin; default: the entity's name. */
export const ALLOY_KUBERNETES_CLUSTER_ANNOTATION =
  'alloy.grafana.com/kubernetes-cluster';

/** Namespace of the collectors; default: every namespace is looked at. */
export const ALLOY_NAMESPACE_ANNOTATION = 'alloy.grafana.com/namespace';

/** The instance of a store that is asked where no annotation names one. */
export const DEFAULT_INSTANCE = 'default';

/** Name of the metrics instance in app-config; default: `default`. */
export const ALLOY_METRICS_INSTANCE_ANNOTATION =
  'alloy.grafana.com/metrics-instance';

/** Name of the logs instance in app-config; default: `default`. */
export const ALLOY_LOGS_INSTANCE_ANNOTATION = 'alloy.grafana.com/logs-instance';

/** Tenant of the metrics and the log store; default: each instance's own. */
export const ALLOY_TENANT_ANNOTATION = 'alloy.grafana.com/tenant';

/** On a host: the value of its instance label. */
export const ALLOY_INSTANCE_ANNOTATION = 'alloy.grafana.com/instance';
