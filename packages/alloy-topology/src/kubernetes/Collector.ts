import { Spec } from '../spec';
import { YamlDocument } from '../yaml/renderYaml';
import { PolicyRule } from './rbac';

/** A Kubernetes object as plain data, its keys in the customary order. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** One Alloy workload of the topology. */
export interface Collector {
  /** The name of its workload, ServiceAccount, ConfigMap and folder. */
  readonly name: string;
  /** What it may read, and no more than its components need. */
  readonly rules: (spec: Spec) => readonly PolicyRule[];
  /** Its files beside configuration and RBAC, by file name. */
  readonly manifests: (
    spec: Spec,
  ) => ReadonlyMap<string, readonly YamlDocument[]>;
  /** The text of its `config.alloy`. */
  readonly configuration: (spec: Spec) => string;
}
