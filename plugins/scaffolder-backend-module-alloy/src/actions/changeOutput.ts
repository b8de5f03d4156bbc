import type { z as Zod } from 'zod/v3';

type ZodV3 = typeof Zod;

/** The outputs of the actions that change a repository. */
export const changeOutput = {
  changed: (z: ZodV3) =>
    z.boolean().describe('Whether there is anything to publish'),
  files: (z: ZodV3) =>
    z.array(z.string()).describe('The paths that were written'),
  deleted: (z: ZodV3) =>
    z.array(z.string()).describe('The paths that were deleted'),
  outcomes: (z: ZodV3) =>
    z
      .array(
        z.object({
          path: z.string(),
          status: z.enum([
            'unchanged',
            'added',
            'updated',
            'kept',
            'merged',
            'conflict',
            'deleted',
          ]),
          reason: z.string().optional(),
        }),
      )
      .describe('What became of each file that is or was generated'),
  conflicts: (z: ZodV3) =>
    z.number().describe('How many files are in conflict'),
  report: (z: ZodV3) =>
    z.string().describe('All of this in Markdown, for a pull request'),
};
