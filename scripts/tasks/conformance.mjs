import { existsSync } from 'node:fs';
import { findPiece } from '../launcher/pieces.mjs';
import { expected } from '../launcher/processes.mjs';
import { TYPESCRIPT } from '../launcher/typescript.mjs';

/** npm run -s conformance -- KIND FILE */
export default function conformance({ args, root, processes }) {
  const [kind, file] = args;
  const piece = findPiece({ root, kind: 'conformance', name: kind });
  if (!file || !existsSync(file)) {
    throw expected(`conformance ${kind}: there is no file ${file ?? ''}`);
  }
  const script = 'scripts/runConformance.ts';
  return processes.run('node', [...TYPESCRIPT, script, piece, file]);
}
