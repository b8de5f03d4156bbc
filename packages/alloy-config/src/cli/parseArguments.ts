import { parseArgs, ParseArgsConfig } from 'node:util';
import { UsageError } from './UsageError';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The options and files of a subcommand.
 *
 * Throws a UsageError for an option it does not have, and if no file is named.
 */
export function parseArguments<O extends Options>(
  args: readonly string[],
  options: O,
) {
  const { values, positionals } = parsed(args, options);
  if (positionals.length === 0) {
    throw new UsageError('expected at least one file');
  }
  return { values, files: positionals };
}

function parsed<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
