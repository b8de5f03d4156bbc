import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { InputFile, canHoldCollectors } from '../static';

/**
 * The manifests and configurations under paths, folders with all that is in
 * them but hidden folders and node_modules. What cannot be read is told to
 * `onError`, and the rest is read.
 */
export async function readTree(
  paths: readonly string[],
  onError: (path: string, message: string) => void,
): Promise<InputFile[]> {
  const files = new Map<string, InputFile>();
  const visit = async (path: string, isNamed: boolean): Promise<void> => {
    try {
      if ((await stat(path)).isDirectory()) {
        for (const name of (await readdir(path)).sort()) {
          if (!name.startsWith('.') && name !== 'node_modules') {
            await visit(join(path, name), false);
          }
        }
      } else if (isNamed || canHoldCollectors(path)) {
        const text = await readText(path);
        files.set(path, { path: path.split(sep).join('/'), text });
      }
    } catch (error) {
      onError(path, (error as Error).message);
    }
  };
  for (const path of paths) {
    await visit(path, true);
  }
  return [...files.values()];
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('the file is not UTF-8');
  }
}
