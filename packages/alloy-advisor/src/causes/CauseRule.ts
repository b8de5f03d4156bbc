import type { Finding } from '../finding';
import type { Snapshot } from '../snapshot';

/** One way in which a failing finding explains another. */
export interface CauseRule {
  /** Ids of checks whose failure is the cause; `group/` stands for a group, `*` for all. */
  readonly causes: readonly string[];
  /** Ids of checks whose failure it explains. */
  readonly consequences: readonly string[];
  /** Whether this one explains that one: the same process, a process of that collector... */
  related(cause: Finding, consequence: Finding, snapshot: Snapshot): boolean;
}

/** Whether a list of ids and groups names a check. */
export function names(list: readonly string[], check: string): boolean {
  return list.some(
    it =>
      it === '*' || it === check || (it.endsWith('/') && check.startsWith(it)),
  );
}
