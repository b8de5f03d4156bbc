import { existsSync } from 'node:fs';
import { findPiece } from '../launcher/pieces.mjs';
import { TYPESCRIPT } from '../launcher/typescript.mjs';

/**
 * npm run -s bench -- NAME: the bench of a package, or one of the whole portal
 * (scripts/benches), which starts what it measures itself.
 */
export default async function bench({ args, root, say, processes }) {
  const [name] = args;
  const ofPortal = new URL(`../benches/${name}.mjs`, import.meta.url);
  if (/^[a-z]+$/.test(name ?? '') && existsSync(ofPortal)) {
    const { default: run } = await import(ofPortal.href);
    return run({ args: args.slice(1), root, say, processes });
  }
  const piece = findPiece({ root, kind: 'bench', name });
  // Young garbage is collected soon, so that memory is what the code needs and
  // not what V8 puts off.
  const flags = ['--expose-gc', '--max-semi-space-size=4', ...TYPESCRIPT];
  return processes.run('node', [...flags, 'scripts/runBench.ts', piece]);
}
