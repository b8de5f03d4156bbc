import type { z as Zod } from 'zod/v3';

/** Where in the workspace the repository is. */
export function targetPathInput(z: typeof Zod) {
  return z
    .string()
    .optional()
    .describe('Folder of the workspace with the repository. Default: its root');
}
