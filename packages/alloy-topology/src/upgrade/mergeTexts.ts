import { diffArrays } from 'diff';

/** Lines of a base, from one to before another, that others take the place of. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** Texts that have more differing lines than this have little in common, and take long to compare. */
const MAX_DIFFERENCES = 5_000;

/**
 * A text with the changes that two others made of it, or undefined where these
 * meet: where they touch the same line, or lines beside each other, and are
 * not the same change.
 */
export function mergeTexts({
  base,
  current,
  generated,
}: Readonly<Record<'base' | 'current' | 'generated', string>>):
  | string
  | undefined {
  const lines = base.split('\n');
  const ours = changesOf(lines, current.split('\n'));
  const theirs = changesOf(lines, generated.split('\n'));
  const changes = ours && theirs && united(ours, theirs);
  if (changes === undefined) {
    return undefined;
  }
  const merged: string[] = [];
  let next = 0;
  for (const change of changes) {
    merged.push(...lines.slice(next, change.from), ...change.lines);
    next = change.to;
  }
  return [...merged, ...lines.slice(next)].join('\n');
}

function changesOf(
  base: string[],
  other: string[],
): readonly Change[] | undefined {
  const parts = diffArrays(base, other, { maxEditLength: MAX_DIFFERENCES });
  if (parts === undefined) {
    return undefined;
  }
  const changes: Change[] = [];
  let line = 0;
  for (const { added, removed, value } of parts) {
    const last = changes.at(-1);
    const from = line;
    line += added ? 0 : value.length;
    if (!added && !removed) {
      continue;
    }
    const lines = added ? value : [];
    if (last?.to === from) {
      changes[changes.length - 1] = {
        from: last.from,
        to: line,
        lines: [...last.lines, ...lines],
      };
    } else {
      changes.push({ from, to: line, lines });
    }
  }
  return changes;
}

/** Both lists in the order of their lines, or undefined where changes meet. */
function united(
  ours: readonly Change[],
  theirs: readonly Change[],
): readonly Change[] | undefined {
  const changes: Change[] = [];
  const ordered = [...ours, ...theirs].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  );
  for (const change of ordered) {
    const last = changes.at(-1);
    if (last === undefined || last.to < change.from) {
      changes.push(change);
    } else if (!isSame(last, change)) {
      return undefined;
    }
  }
  return changes;
}

function isSame(a: Change, b: Change): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, index) => line === b.lines[index])
  );
}
