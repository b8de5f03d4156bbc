import type { KubernetesObject } from '../objects/KubernetesObject';
import { Resource, apiVersionOf } from '../objects/Resource';

/** The value of a field as the API compares it: text, empty when absent. */
export type FieldReader = (object: KubernetesObject) => string;

const POD_FIELDS = [
  'spec.nodeName',
  'spec.restartPolicy',
  'spec.schedulerName',
  'spec.serviceAccountName',
  'spec.hostNetwork',
  'status.phase',
  'status.podIP',
  'status.nominatedNodeName',
];

const REFERENCE_FIELDS = [
  'kind',
  'namespace',
  'name',
  'uid',
  'apiVersion',
  'resourceVersion',
  'fieldPath',
];

/** What can be selected by beside metadata.name and metadata.namespace. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'v1/Pod': POD_FIELDS,
  'v1/Node': ['spec.unschedulable'],
  'v1/Service': ['spec.clusterIP', 'spec.type'],
  'v1/Event': [
    ...REFERENCE_FIELDS.map(it => `involvedObject.${it}`),
    'reason',
    'reportingComponent',
    'source',
    'type',
  ],
  'events.k8s.io/v1/Event': [
    ...REFERENCE_FIELDS.map(it => `regarding.${it}`),
    'reason',
    'reportingController',
    'type',
  ],
  'apps/v1/ReplicaSet': ['status.replicas'],
};

/** Fields whose absence means something else than the empty text. */
const DEFAULTS: Readonly<Record<string, string>> = {
  'spec.hostNetwork': 'false',
  'spec.unschedulable': 'false',
  'status.replicas': '0',
};

/** How to read each field that objects of a kind can be selected by. */
export function selectableFields(
  resource: Resource,
): Record<string, FieldReader> {
  const names = [
    'metadata.name',
    ...(resource.namespaced ? ['metadata.namespace'] : []),
    ...(FIELDS[kindKey(resource)] ?? []),
  ];
  return Object.fromEntries(names.map(it => [it, readerOf(it)]));
}

/** The API's words for a field that a kind cannot be selected by. */
export function unsupportedField(resource: Resource, field: string): string {
  return FIELDS[kindKey(resource)]
    ? `field label not supported: ${field}`
    : `"${field}" is not a known field selector: only "metadata.name", "metadata.namespace"`;
}

function kindKey(resource: Resource): string {
  return `${apiVersionOf(resource)}/${resource.kind}`;
}

function readerOf(field: string): FieldReader {
  if (field === 'source') {
    return event => readPath(event, ['source', 'component']);
  }
  const path = field.split('.');
  const fallback = DEFAULTS[field];
  return object => readPath(object, path) || (fallback ?? '');
}

function readPath(object: unknown, path: readonly string[]): string {
  let value = object;
  for (const segment of path) {
    value = (value as Record<string, unknown> | undefined)?.[segment];
  }
  return value === undefined || value === null ? '' : String(value);
}
