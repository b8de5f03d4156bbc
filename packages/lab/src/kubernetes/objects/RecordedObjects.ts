import type { KubernetesObject } from './KubernetesObject';
import type { Resource } from './Resource';

/** The objects of a world as they were recorded. */
export interface RecordedObjects {
  /** The newest version that a list was answered at. */
  readonly resourceVersion: number;
  readonly objects: readonly {
    readonly resource: Resource;
    readonly objects: readonly KubernetesObject[];
  }[];
}
