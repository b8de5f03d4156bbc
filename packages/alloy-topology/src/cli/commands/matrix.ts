import { join } from 'node:path';
import { matrixSpecs } from '../../matrix/matrixSpecs';
import { renderRepository } from '../../renderRepository';
import { ExitCode } from '../exitCode';
import { positionals } from '../positionals';
import { Terminal } from '../Terminal';
import { writeRepository } from '../writeRepository';

export const MATRIX_USAGE = `alloy-topology matrix OUTDIR
  Writes a repository for each spec of the matrix, which covers every option
  and every pair of options, and prints each folder with its options.`;

/** Writes the matrix, see MATRIX_USAGE; gives the exit code. */
export async function matrix(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [folder] = positionals(args, ['OUTDIR']);
  for (const { name, choices, spec } of matrixSpecs()) {
    await writeRepository(join(folder, name), renderRepository(spec));
    terminal.out(`${name}: ${choices.join(', ') || 'nothing but defaults'}\n`);
  }
  return ExitCode.ok;
}
