import { InvalidSpecError } from '../spec';
import { diff, DIFF_USAGE } from './commands/diff';
import { matrix, MATRIX_USAGE } from './commands/matrix';
import { render, RENDER_USAGE } from './commands/render';
import { schema, SCHEMA_USAGE } from './commands/schema';
import { upgrade, UPGRADE_USAGE } from './commands/upgrade';
import { ExitCode } from './exitCode';
import { Terminal } from './Terminal';
import { UsageError } from './UsageError';

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['render', render],
  ['diff', diff],
  ['upgrade', upgrade],
  ['schema', schema],
  ['matrix', matrix],
]);

const USAGE = `Usage:

${[RENDER_USAGE, DIFF_USAGE, UPGRADE_USAGE, SCHEMA_USAGE, MATRIX_USAGE].join(
  '\n\n',
)}

Exit codes: 0 all is well, 1 the spec is not valid, the repository differs or has
files in conflict, 2 a file cannot be read or written or the arguments are wrong.
`;

/** Runs the command line `alloy-topology`; gives the exit code. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || args.includes('--help')) {
    const isAsked = name !== undefined;
    (isAsked ? terminal.out : terminal.error)(USAGE);
    return isAsked ? ExitCode.ok : ExitCode.failure;
  }
  try {
    const command = COMMANDS.get(name);
    if (command === undefined) {
      const names = [...COMMANDS.keys()].join(', ');
      throw new UsageError(`expected one of ${names}, got ${name}`);
    }
    return await command(rest, terminal);
  } catch (error) {
    return tell(error, terminal);
  }
}

/** What a person can do something about is told in words; all else is a fault of ours. */
function tell(error: unknown, terminal: Terminal): number {
  if (error instanceof InvalidSpecError) {
    for (const { field, message } of error.issues) {
      terminal.error(`${field || 'spec'}: ${message}\n`);
    }
    return ExitCode.findings;
  }
  const isFileError =
    error instanceof Error && 'code' in error && 'path' in error;
  if (error instanceof UsageError || isFileError) {
    terminal.error(`alloy-topology: ${error.message}\n`);
    return ExitCode.failure;
  }
  throw error;
}
