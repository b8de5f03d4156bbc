import { fmt, FMT_USAGE } from './commands/fmt';
import { graph, GRAPH_USAGE } from './commands/graph';
import { validate, VALIDATE_USAGE } from './commands/validate';
import { ExitCode } from './exitCode';
import { Terminal } from './Terminal';
import { UsageError } from './UsageError';

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['fmt', fmt],
  ['validate', validate],
  ['graph', graph],
]);

const USAGE = `Usage:

${[FMT_USAGE, VALIDATE_USAGE, GRAPH_USAGE].join('\n\n')}

"-" stands for the standard input. Messages have the form file:line:column: message.
Exit codes: 0 all is well, 1 a file has errors or is not formatted, 2 a file
cannot be read or the arguments are wrong.
`;

/** Runs the command line `alloy-config`; gives the exit code. */
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
      terminal.error(`alloy-config: ${error.message}\n`);
      return ExitCode.failure;
    }
    throw error;
  }
}
