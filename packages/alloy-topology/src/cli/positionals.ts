import { parseArgs } from 'node:util';
import { UsageError } from './UsageError';

/**
 * The arguments of a subcommand, one for each of the names.
 *
 * @throws UsageError naming what is missing or too much.
 */
export function positionals(
  args: readonly string[],
  names: readonly string[],
): readonly string[] {
  const given = parsed(args);
  if (given.length < names.length) {
    throw new UsageError(`${names[given.length]} is missing`);
  }
  if (given.length > names.length) {
    throw new UsageError(`"${given[names.length]}" is one argument too many`);
  }
  return given;
}

function parsed(args: readonly string[]): readonly string[] {
  try {
    return parseArgs({ args: [...args], allowPositionals: true }).positionals;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
