/** One thing that is wrong with a value that came from elsewhere. */
export interface ShapeIssue {
  /** Where: keys and numbers from 0, from the outermost. */
  readonly path: readonly PropertyKey[];
  /** What was expected there, and what was found. */
  readonly message: string;
}

/** A value that came from elsewhere is not what it should be. */
export class ShapeError extends Error {
  /** What it should be, with its article: `a report`. */
  readonly what: string;
  /** The first thing that is wrong, and how many others: `nodes.1.ready: expected boolean; and 2 more`. */
  readonly wrong: string;
  /** At least one. */
  readonly issues: readonly ShapeIssue[];

  constructor(what: string, issues: readonly ShapeIssue[]) {
    const wrong = wrongOf(issues);
    super(`It is not ${what}. ${wrong}`);
    this.name = 'ShapeError';
    this.what = what;
    this.wrong = wrong;
    this.issues = issues;
  }
}

function wrongOf([{ path, message }, ...others]: readonly ShapeIssue[]) {
  const where = path.map(String).join('.') || 'the whole of it';
  const more = others.length > 0 ? `; and ${others.length} more` : '';
  return `${where}: ${message}${more}`;
}
