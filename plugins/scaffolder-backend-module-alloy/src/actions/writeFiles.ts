import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';

export interface WriteFilesOptions {
  readonly workspacePath: string;
  /** A folder inside the workspace. */
  readonly targetPath: string;
  /** Texts by path, relative to the folder. */
  readonly files: ReadonlyMap<string, string>;
  readonly signal?: AbortSignal;
}

/**
 * Writes files into a folder of the workspace, over those that are there.
 *
 * @throws NotAllowedError for a path that leads out of the workspace, by `..`
 * or by a symbolic link.
 */
export async function writeFiles(options: WriteFilesOptions): Promise<void> {
  const { workspacePath, targetPath, files, signal } = options;
  const folder = resolveSafeChildPath(workspacePath, targetPath);
  for (const [path, text] of files) {
    signal?.throwIfAborted();
    const file = resolveSafeChildPath(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, 'utf8');
  }
}
