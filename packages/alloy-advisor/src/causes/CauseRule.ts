import type { Finding } from '../finding';
import type { Snapshot } from '../snapshot';

/**
 * One way in which a failing finding explains another: the one gives a key
 * that the other asks for. Keys rather than a question of each pair, since a
 * fleet that is down has thousands of either.
 */
export interface CauseRule {
  /** Ids of checks whose failure is the cause; `group/` stands for a group, `*` for all. */
  readonly causes: readonly string[];
  /** Ids of checks whose failure it explains. */
  readonly consequences: readonly string[];
  /** What a cause explains: its process, the processes of its collector... */
  gives(cause: Finding, snapshot: Snapshot): readonly string[];
  /** What explains a consequence. */
  asks(consequence: Finding, snapshot: Snapshot): readonly string[];
}

/** Whether a list of ids and groups names a check. */
export function names(list: readonly string[], check: string): boolean {
  return list.some(
    it =>
      it === '*' || it === check || (it.endsWith('/') && check.startsWith(it)),
  );
}
