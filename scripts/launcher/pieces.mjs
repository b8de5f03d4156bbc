import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expected } from './processes.mjs';

/**
 * The file that a package contributes to a command: `packages/X/KIND/NAME.ts`.
 * Adding one is adding a file.
 */
export function findPiece({ root, kind, name }) {
  const found = new Map();
  for (const entry of readdirSync(path.join(root, 'packages'))) {
    const dir = path.join('packages', entry, kind);
    for (const file of list(path.join(root, dir))) {
      if (/^[a-zA-Z-]+\.ts$/.test(file) && !file.endsWith('.test.ts')) {
        found.set(file.slice(0, -3), path.join(dir, file));
      }
    }
  }
  if (!found.has(name)) {
    const names = [...found.keys()].sort().join(', ');
    throw expected(
      `${kind} ${name ?? ''}: there is none of that name; there are ${names}`,
    );
  }
  return found.get(name);
}

function list(dir) {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}
