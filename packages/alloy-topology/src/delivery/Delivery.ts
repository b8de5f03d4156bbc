import type { KubernetesObject } from '../kubernetes/Collector';
import { Spec } from '../spec';

/** A way of a repository's collectors into the cluster. */
export interface Delivery {
  /** Its files, by paths under `delivery/`. */
  readonly files: (spec: Spec) => ReadonlyMap<string, string>;
  /** What a person types to put the collectors to work, as shell. */
  readonly commands: (spec: Spec) => readonly string[];
  /** When a change of the repository rolls out, completing "a change rolls out when it is". */
  readonly takesEffect: string;
  /**
   * Whether an object stays a manifest under `kubernetes/`; false for what a
   * chart makes instead. Without it, all are manifests.
   */
  readonly isManifest?: (object: KubernetesObject) => boolean;
  /** Whether a chart writes the configurations, and not this package: nothing syncs rules then. */
  readonly isConfiguredByChart?: boolean;
  /** What stands in the README of the repository beside the commands. */
  readonly note?: (spec: Spec) => string;
}
