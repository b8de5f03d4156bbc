import { TYPESCRIPT } from '../launcher/typescript.mjs';

/**
 * npm run generate: writes the forms of the templates and the tables of the
 * documentation, which follow from the schema of a spec and the kinds of
 * hosts; prints what it changed.
 */
export default function generate({ processes }) {
  return processes.run('node', [...TYPESCRIPT, 'scripts/generate.ts']);
}
