import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The absolute path of a program on PATH, or undefined when it is missing. */
export function findOnPath(
  program: string,
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  for (const folder of (env.PATH ?? '').split(path.delimiter)) {
    const candidate = path.join(folder, program);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not in this folder; the next may have it.
    }
  }
  return undefined;
}
