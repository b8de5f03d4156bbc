import { readFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/**
 * The text of a file in a folder, or undefined where there is none.
 *
 * @throws NotAllowedError for a path that leads out of the folder, by `..` or
 * by a symbolic link; InputError for a file that is not UTF-8, which would not
 * be what it was if it were written again.
 */
export async function readText(
  folder: string,
  path: string,
): Promise<string | undefined> {
  const bytes = await readBytes(resolveSafeChildPath(folder, path));
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${path} is not UTF-8`);
  }
}

async function readBytes(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as { code?: string }).code!)) {
      return undefined;
    }
    throw error;
  }
}
