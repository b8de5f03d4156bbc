import type { Finding } from '../finding';
import type { Snapshot } from '../snapshot';

/**
 * What may be wrong, the strongest explanation first: a node that is down is
 * the cause of whatever its pods lack, whatever else would explain it.
 */
export const LAYERS = [
  'node',
  'pod',
  'replicas',
  'configuration',
  'work',
  'store',
] as const;

/**
 * What the failing finding of a check explains, and how that is known: it
 * gives a key that the consequence asks for, such as the node that both are
 * on. Keys rather than a question of each pair, since a fleet that is down has
 * thousands of either. Checks that explain the same share one.
 */
export interface Explanation {
  /** What is wrong then. */
  readonly layer: (typeof LAYERS)[number];
  /** Ids of checks whose failure it explains; `group/` stands for a group, `*` for all. */
  readonly consequences: readonly string[];
  /** What a cause explains: its process, the processes of its collector... */
  gives(cause: Finding, snapshot: Snapshot): readonly string[];
  /** What explains a consequence. */
  asks(consequence: Finding, snapshot: Snapshot): readonly string[];
}
