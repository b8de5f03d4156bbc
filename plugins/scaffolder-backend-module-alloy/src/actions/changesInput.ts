import type { z as Zod } from 'zod/v3';

/** What becomes different in the spec that a repository holds. */
export function changesInput(z: typeof Zod) {
  return z
    .object({})
    .passthrough()
    .optional()
    .describe(
      'Changes of the spec, as a JSON Merge Patch: null takes a field away',
    );
}
