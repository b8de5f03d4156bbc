import { findPiece } from '../launcher/pieces.mjs';
import { TYPESCRIPT } from '../launcher/typescript.mjs';

/** npm run -s bench -- NAME */
export default function bench({ args, root, processes }) {
  const piece = findPiece({ root, kind: 'bench', name: args[0] });
  // Young garbage is collected soon, so that memory is what the code needs and
  // not what V8 puts off.
  const flags = ['--expose-gc', '--max-semi-space-size=4', ...TYPESCRIPT];
  return processes.run('node', [...flags, 'scripts/runBench.ts', piece]);
}
