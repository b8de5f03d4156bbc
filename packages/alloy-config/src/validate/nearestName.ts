/** So many letters may be wrong, left out, too many, or in the wrong order in pairs. */
const MOST_EDITS = 2;

/**
 * The known name that a name is most likely a slip of; undefined where none is
 * near. Short names must be nearer: most of three letters are two edits apart.
 */
export function nearestName(
  name: string,
  known: Iterable<string>,
): string | undefined {
  let nearest: string | undefined;
  let least = Math.min(MOST_EDITS, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) < least) {
      const edits = editsBetween(name, candidate);
      if (edits < least && edits > 0) {
        nearest = candidate;
        least = edits;
      }
    }
  }
  return nearest;
}

/** The optimal string alignment distance: insertions, deletions, substitutions, and swaps of neighbours. */
function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        row[j] + 1,
        next[j - 1] + 1,
        row[j - 1] + (isSame ? 0 : 1),
        isSwap ? before[j - 2] + 1 : Infinity,
      );
    }
    before = row;
    row = next;
  }
  return row[b.length];
}
