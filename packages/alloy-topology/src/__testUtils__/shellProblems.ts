import { ask } from './ask';

interface ShellProblem {
  readonly code: number;
  readonly line: number;
  readonly message: string;
}

/** For each shell script, what ShellCheck has against it, matters of style included. */
export function shellProblems(
  scripts: readonly string[],
): readonly (readonly string[])[] {
  return ask<readonly ShellProblem[][]>('askShellCheck.mjs', scripts).map(
    findings =>
      findings.map(
        ({ code, line, message }) => `${line}: SC${code} ${message}`,
      ),
  );
}
