import { lint, LINT_USAGE } from './commands/lint';
import { list, LIST_USAGE } from './commands/list';
import { ExitCode } from './exitCode';
import { Terminal } from './Terminal';
import { UsageError } from './UsageError';

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['lint', lint],
  ['list', list],
]);

const USAGE = `Usage:

${[LINT_USAGE, LIST_USAGE].join('\n\n')}

Exit codes: 0 all is well, 1 a check fails that is a warning or worse, 2 a file
cannot be read or the arguments are wrong.
`;

/** Runs the command line `alloy-advisor`; gives the exit code. */
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
  const command = COMMANDS.get(name);
  try {
    if (command === undefined) {
      const names = [...COMMANDS.keys()].join(', ');
      throw new UsageError(`expected one of ${names}, got ${name}`);
    }
    return await command(rest, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.error(`alloy-advisor: ${error.message}\n`);
      return ExitCode.failure;
    }
    throw error;
  }
}
