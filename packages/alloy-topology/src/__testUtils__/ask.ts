import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Hands JSON to a program of this folder and gives back the JSON that it prints. */
export function ask<Answer>(program: string, input: unknown): Answer {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(__dirname, program)],
    {
      input: JSON.stringify(input),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status !== 0) {
    throw new Error(`${program} gave no answer: ${stderr}`);
  }
  return JSON.parse(stdout);
}
