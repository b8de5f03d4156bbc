import type { AttributeStatement, BlockStatement } from '../ast';
import type { ApiRead, ReadProof } from './ApiRead';
import type { DeprecatedArgument } from './DeprecatedArgument';
import type { HostNeeds } from './HostNeeds';
import type { Trait } from './Trait';

/** What goes from component to component, and into a store. */
export type Signal = 'metrics' | 'logs' | 'traces' | 'profiles';

/** What is known of a component of Alloy beside its types. All that is left out does not hold. */
export interface ComponentFacts {
  /** As configurations call it: `prometheus.scrape`. */
  readonly name: string;
  /** The minor of Alloy that no longer has it: `1.19`. */
  readonly goneSince?: string;

  /** Where it may run. */
  readonly traits?: readonly Trait[];
  /** Whether it works on the targets that it is `given`, or `finds` itself what it works on. */
  readonly collects?: 'given' | 'finds';
  /** What it works on is pushed to it, or to what sends to it. */
  readonly isPushed?: true;
  /** Sends all spans of a trace to one collector. */
  readonly spreadsTraces?: true;

  /** What it reads of the Kubernetes API. */
  readonly reads?: readonly ApiRead[];
  /** Whether a block reads more of the Kubernetes API than is told here. */
  readonly readsMore?: (block: BlockStatement) => boolean;
  /** What shows that it may read it: all of these. */
  readonly readsShownBy?: readonly ReadProof[];
  /** Authenticates by the token of its ServiceAccount, towards what it collects from. */
  readonly showsToken?: (block: BlockStatement) => boolean;

  /** What it finds in a cluster for others to work on. */
  readonly discovers?: Discovery;
  /** Where a block says which node's share it keeps. */
  readonly nodeSelections?: (block: BlockStatement) => AttributeStatement[];

  /** What it needs to measure its host. */
  readonly host?: HostNeeds;
  /** The folders of the host's logs that a block reads; any one of several will do. */
  readonly hostLogs?: (block: BlockStatement) => readonly string[];
  /** Where it listens. */
  readonly listens?: readonly Listener[];
  /** What it keeps under the storage path, as in: a restart loses ... */
  readonly keeps?: string;

  /** What of it its rules change: labels of targets, or of what passes through. */
  readonly relabels?: 'targets' | Signal;
  /** Its stages change labels of what passes through. */
  readonly hasStages?: true;
  /** What of it goes to a store. */
  readonly delivers?: Signal;
  /**
   * Series of which there are none where nothing like it runs: of its own, and of what it collects.
   * `prometheus_target_*` stands for all that begin so.
   */
  readonly series?: readonly string[];

  readonly deprecated?: readonly DeprecatedArgument[];
}

/** How a component finds targets by the Kubernetes API. */
export interface Discovery {
  /** Whether a block could ask for its own node's share alone. */
  readonly couldSelectNode: (block: BlockStatement) => boolean;
  /** Whether what a block finds are kubelets. */
  readonly findsKubelets: (block: BlockStatement) => boolean;
}

/** An address that a component listens on. */
export interface Listener {
  /** The block that opens it. */
  readonly block: string;
  /** The argument of the block that holds its address, `host:port`. */
  readonly argument: string;
  /** Where the argument is left out. */
  readonly port: number;
}
