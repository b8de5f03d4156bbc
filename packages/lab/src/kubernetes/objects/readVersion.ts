import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { World } from '../../world';

/** What /version answered, as it was written; an empty object if unrecorded. */
export async function readVersion(world: World): Promise<string> {
  const { dir, index } = world.kubernetes;
  const recorded = index.files.find(it => it.path === '/version');
  return recorded ? readFile(path.join(dir, recorded.file), 'utf8') : '{}';
}
