import { renderRepository } from '../../renderRepository';
import { ExitCode } from '../exitCode';
import { positionals } from '../positionals';
import { readSpec } from '../readSpec';
import { Terminal } from '../Terminal';
import { writeRepository } from '../writeRepository';

export const RENDER_USAGE = `alloy-topology render SPEC.yaml OUTDIR
  Writes the repository of a spec into a folder, over the files that are there.
  SPEC.yaml may be the .alloy-topology.yaml of a repository.`;

/** Writes a repository, see RENDER_USAGE; gives the exit code. */
export async function render(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [specFile, folder] = positionals(args, ['SPEC.yaml', 'OUTDIR']);
  const files = renderRepository(await readSpec(specFile));
  await writeRepository(folder, files);
  terminal.out(`${files.size} files in ${folder}\n`);
  return ExitCode.ok;
}
