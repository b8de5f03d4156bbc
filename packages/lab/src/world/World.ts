import type { KubernetesIndex, TopologyIndex } from './recordedIndex';
import type { WorldChange } from './WorldChange';

/** A recorded world, checked, its large files still on disk. */
export interface World {
  /** The scenario's name, or the name of the folder it was brought in from. */
  readonly name: string;
  /** Absolute path of its folder. */
  readonly dir: string;
  /** The moment it was recorded at, in milliseconds since the Unix epoch. */
  readonly recordedAtMs: number;
  /** Its index.json; absent for a recording of a Kubernetes API alone. */
  readonly index?: TopologyIndex;
  /** The recording of its Kubernetes API. */
  readonly kubernetes: {
    readonly dir: string;
    readonly index: KubernetesIndex;
  };
  /** Collectors that are no pods: Alloys on hosts outside the cluster. */
  readonly hosts: readonly string[];
  /** Absolute paths of what a world may or may not have. */
  readonly files: {
    /** series.jsonl.gz: every series of the metrics store, with two values. */
    readonly series?: string;
    /** streams.json: the log streams and their entries. */
    readonly streams?: string;
    /** queries.json: results of PromQL at the moment `index.queried`. */
    readonly queries?: string;
    /** collectors/: what each Alloy's own HTTP API answered, by its name. */
    readonly collectors?: string;
  };
  /** How it differs from its recording; absent when it does not. */
  readonly change?: WorldChange;
}
