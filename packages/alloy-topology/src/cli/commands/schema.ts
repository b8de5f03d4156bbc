import { specJsonSchema } from '../../spec';
import { ExitCode } from '../exitCode';
import { positionals } from '../positionals';
import { Terminal } from '../Terminal';

export const SCHEMA_USAGE = `alloy-topology schema
  Prints the JSON Schema of a spec, for editors and forms.`;

/** Prints the schema, see SCHEMA_USAGE; gives the exit code. */
export async function schema(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  positionals(args, []);
  terminal.out(`${JSON.stringify(specJsonSchema(), undefined, 2)}\n`);
  return ExitCode.ok;
}
