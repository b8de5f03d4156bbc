import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * For each object, what the schemas of Kubernetes have against it, fields that
 * they do not know included.
 */
export function kubernetesProblems(
  objects: readonly unknown[],
): readonly (readonly string[])[] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(__dirname, 'askSchemas.mjs')],
    {
      input: JSON.stringify(objects),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status !== 0) {
    throw new Error(`The schemas could not be asked: ${stderr}`);
  }
  return JSON.parse(stdout);
}
