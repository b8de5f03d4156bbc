import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ALLOY_CLUSTER_ANNOTATION,
  ALLOY_KUBERNETES_CLUSTER_ANNOTATION,
  ALLOY_LOGS_INSTANCE_ANNOTATION,
  ALLOY_METRICS_INSTANCE_ANNOTATION,
  ALLOY_NAMESPACE_ANNOTATION,
  ALLOY_TENANT_ANNOTATION,
  DEFAULT_INSTANCE,
} from './annotations';
import { misspelledAnnotations } from './misspelledAnnotations';

/** Where to look for one cluster: what its entity's annotations say. */
export interface ClusterRef {
  readonly entityRef: string;
  /** The value of the cluster label. */
  readonly cluster: string;
  /** Its name in the kubernetes plugin. */
  readonly kubernetesCluster: string;
  /** The namespace of its collectors; absent: every namespace. */
  readonly namespace?: string;
  readonly metricsInstance: string;
  readonly logsInstance: string;
  /** Absent: the tenant of each instance. */
  readonly tenant?: string;
}

/** An annotation that is missing or can't be right, and what to write. */
export interface AnnotationProblem {
  readonly annotation: string;
  /** What to write in its place, where its name has a typing error. */
  readonly meant?: string;
  /** A sentence for the reader. */
  readonly message: string;
  /** A value that would be right. */
  readonly example: string;
}

export type ClusterRefResult =
  | { readonly ok: true; readonly ref: ClusterRef }
  | { readonly ok: false; readonly problems: readonly AnnotationProblem[] };

/** A name that the Kubernetes API accepts: RFC 1123. */
const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
/** A tenant as Mimir accepts it; `|` would ask for several at once. */
const TENANT = /^[A-Za-z0-9!\-_.*'()]{1,150}$/;

/**
 * Whether the entity says that it is a cluster with Alloy collectors, or meant
 * to: one whose annotation has a typing error is to be told of it.
 */
export function isAlloyCluster(entity: Entity): boolean {
  const annotations = entity.metadata.annotations ?? {};
  return (
    annotations[ALLOY_CLUSTER_ANNOTATION] !== undefined ||
    misspelledAnnotations(annotations).some(
      it => it.meant === ALLOY_CLUSTER_ANNOTATION,
    )
  );
}

/** Reads the annotations of a cluster, with everything that is wrong in them. */
export function readClusterRef(entity: Entity): ClusterRefResult {
  const annotations = inText(entity.metadata.annotations);
  const problems: AnnotationProblem[] = misspelledAnnotations(annotations).map(
    ({ annotation, meant }) => ({
      annotation,
      meant,
      message: `There is no such annotation. Did you mean ${meant}?`,
      example: annotations[annotation],
    }),
  );

  const cluster = annotations[ALLOY_CLUSTER_ANNOTATION];
  const isMisspelled = problems.some(
    it => it.meant === ALLOY_CLUSTER_ANNOTATION,
  );
  if (cluster === undefined ? !isMisspelled : !isLabelValue(cluster)) {
    problems.push({
      annotation: ALLOY_CLUSTER_ANNOTATION,
      message:
        cluster === undefined
          ? 'The annotation is missing. It holds the value of the cluster label that the collectors of this cluster write.'
          : 'A value of the cluster label is one line of 1 to 253 characters, without space around it.',
      example: entity.metadata.name,
    });
  }
  const namespace = annotations[ALLOY_NAMESPACE_ANNOTATION];
  if (namespace !== undefined && !DNS_LABEL.test(namespace)) {
    problems.push({
      annotation: ALLOY_NAMESPACE_ANNOTATION,
      message: `"${namespace}" is no namespace of Kubernetes: lower-case letters, digits and hyphens, 63 at most.`,
      example: 'monitoring',
    });
  }
  const tenant = annotations[ALLOY_TENANT_ANNOTATION];
  if (tenant !== undefined && !TENANT.test(tenant)) {
    problems.push({
      annotation: ALLOY_TENANT_ANNOTATION,
      message: `"${tenant}" is no tenant: one of at most 150 letters, digits and !-_.*'().`,
      example: 'platform',
    });
  }
  const kubernetesCluster =
    annotations[ALLOY_KUBERNETES_CLUSTER_ANNOTATION] ?? entity.metadata.name;
  if (!isLabelValue(kubernetesCluster)) {
    problems.push({
      annotation: ALLOY_KUBERNETES_CLUSTER_ANNOTATION,
      message:
        'The name of a cluster of the kubernetes plugin is one line, without space around it.',
      example: entity.metadata.name,
    });
  }
  const metricsInstance =
    annotations[ALLOY_METRICS_INSTANCE_ANNOTATION] ?? DEFAULT_INSTANCE;
  if (!isLabelValue(metricsInstance)) {
    problems.push({
      annotation: ALLOY_METRICS_INSTANCE_ANNOTATION,
      message:
        'The name of a metrics instance of the configuration is one line, without space around it.',
      example: 'default',
    });
  }
  const logsInstance =
    annotations[ALLOY_LOGS_INSTANCE_ANNOTATION] ?? DEFAULT_INSTANCE;
  if (!isLabelValue(logsInstance)) {
    problems.push({
      annotation: ALLOY_LOGS_INSTANCE_ANNOTATION,
      message:
        'The name of a logs instance of the configuration is one line, without space around it.',
      example: 'default',
    });
  }

  if (problems.length > 0 || cluster === undefined) {
    return { ok: false, problems };
  }
  return {
    ok: true,
    ref: {
      entityRef: stringifyEntityRef(entity),
      cluster,
      kubernetesCluster,
      namespace,
      metricsInstance,
      logsInstance,
      tenant,
    },
  };
}

/** YAML reads `1` and `true` as what they are not meant to be here. */
function inText(
  annotations: Readonly<Record<string, unknown>> = {},
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(annotations).map(([name, value]) => [name, String(value)]),
  );
}

function isLabelValue(value: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /^[^\s\u0000-\u001f]([^\u0000-\u001f]{0,251}[^\s\u0000-\u001f])?$/.test(
    value,
  );
}
