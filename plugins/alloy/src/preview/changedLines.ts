import { diffArrays } from 'diff';

/** Files that differ more than this are marked from the first to the last line that does. */
const MAX_DIFFERENCES = 2_000;

/** What one file has that it had not before, and had that it no longer has. */
export interface FileChange {
  /** Lines that are new, from 1. */
  readonly lines: ReadonlySet<number>;
  /** How many lines are gone. */
  readonly removed: number;
}

/** The files that differ from before, by path; deleted ones are not among them. */
export function changedFiles(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ReadonlyMap<string, FileChange> {
  const changes = new Map<string, FileChange>();
  for (const [path, text] of after) {
    const old = before.get(path);
    if (old !== text) {
      changes.set(path, changeOf(linesOf(old ?? ''), linesOf(text)));
    }
  }
  return changes;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function changeOf(before: string[], after: string[]): FileChange {
  const parts = diffArrays(before, after, { maxEditLength: MAX_DIFFERENCES });
  if (parts === undefined) {
    return allBetween(before, after);
  }
  const lines = new Set<number>();
  let removed = 0;
  let line = 1;
  for (const part of parts) {
    if (part.removed) {
      removed += part.value.length;
      continue;
    }
    for (let i = 0; i < part.value.length; i++, line++) {
      if (part.added) {
        lines.add(line);
      }
    }
  }
  return { lines, removed };
}

function allBetween(before: string[], after: string[]): FileChange {
  const first = after.findIndex((line, i) => line !== before[i]);
  let last = after.length;
  let lastBefore = before.length;
  while (
    last > first &&
    lastBefore > first &&
    after[last - 1] === before[lastBefore - 1]
  ) {
    last--;
    lastBefore--;
  }
  const lines = new Set<number>();
  for (let line = first + 1; line <= last; line++) {
    lines.add(line);
  }
  return { lines, removed: lastBefore - first };
}
