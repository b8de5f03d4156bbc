import { findPiece } from '../launcher/pieces.mjs';
import { TYPESCRIPT } from '../launcher/typescript.mjs';

/** npm run -s bench -- NAME */
export default function bench({ args, root, processes }) {
  const piece = findPiece({ root, kind: 'bench', name: args[0] });
  // Memory is measured after collecting what is garbage.
  const flags = ['--expose-gc', ...TYPESCRIPT];
  return processes.run('node', [...flags, 'scripts/runBench.ts', piece]);
}
