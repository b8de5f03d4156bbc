/** One thing that is wrong with a spec. */
export interface SpecIssue {
  /** The field, such as `hosts[0].name`; empty for the spec itself. */
  readonly field: string;
  readonly message: string;
}

const SHOWN = 20;

/** Thrown for a spec that cannot be rendered; its message names every field. */
export class InvalidSpecError extends Error {
  readonly issues: readonly SpecIssue[];

  constructor(issues: readonly SpecIssue[]) {
    const lines = issues
      .slice(0, SHOWN)
      .map(({ field, message }) => `${field || 'spec'}: ${message}`);
    if (issues.length > SHOWN) {
      lines.push(`and ${issues.length - SHOWN} more`);
    }
    super(`The spec is not valid. ${lines.join('; ')}`);
    this.name = 'InvalidSpecError';
    this.issues = issues;
  }
}
