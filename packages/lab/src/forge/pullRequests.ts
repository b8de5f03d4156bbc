import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Repository } from './Repository';

/** What a pull request is asked for with. */
export const pullRequestSchema = z.object({
  title: z.string().min(1),
  body: z.string().default(''),
  head: z.string().min(1),
  base: z.string().min(1),
});

export type PullRequest = z.output<typeof pullRequestSchema> & {
  number: number;
};

/** The pull requests of a repository, the oldest first. */
export async function readPulls(
  repository: Repository,
): Promise<PullRequest[]> {
  const file = fileOf(repository);
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : [];
}

export async function writePulls(
  repository: Repository,
  pulls: readonly PullRequest[],
): Promise<void> {
  await writeFile(fileOf(repository), JSON.stringify(pulls));
}

function fileOf(repository: Repository): string {
  return path.join(repository.dir, 'lab-pulls.json');
}
