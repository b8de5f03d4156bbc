import { parseArgs, ParseArgsConfig } from 'node:util';
import { UsageError } from './UsageError';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The options and paths of a subcommand.
 *
 * Throws a UsageError for an option it does not have.
 */
export function parseArguments<O extends Options>(
  args: readonly string[],
  options: O,
) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    return { values, paths: positionals };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
