import type { BlockStatement } from '../ast';

/** Something that decides where a component may run. */
export interface Trait {
  readonly kind: TraitKind;
  /** In a sentence, for people. */
  readonly reason: string;
  /** The Alloy release that brought it; undefined if the component always had it. */
  readonly since?: string;
  /** Whether one replica of all does the work, where others share it: set for a clustering block alone. */
  readonly oneAtATime?: true;
  /**
   * Whether it holds for a block of the component as it is written; undefined if it always does.
   */
  readonly holdsFor?: (block: BlockStatement) => boolean;
}

export type TraitKind =
  /** Has a `clustering` block: replicas of a clustered process share its work. */
  | 'clustering block'
  /** Works on one replica of a clustered process, without a block that says so. */
  | 'implicit leader'
  /** Must run once; no clustering helps. */
  | 'singleton'
  /** Works on its own node alone. */
  | 'node-local'
  /** Exports targets that are different on every host, so that no two replicas agree on them. */
  | 'host targets'
  /** Passes on what text files say, where others of its name measure their host. */
  | 'text files'
  /** May run on every replica: it does no harm twice. */
  | 'any replica'
  /** Needs all spans of a trace on one replica, which clustering does not bring about. */
  | 'whole traces';
