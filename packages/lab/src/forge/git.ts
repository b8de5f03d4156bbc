import { spawn } from 'node:child_process';
import { findOnPath } from '../prometheus/findOnPath';

/** git ended with an error; the message holds what it said. */
export class GitError extends Error {
  constructor(args: readonly string[], said: string) {
    super(`git ${args.join(' ')}: ${said.trim()}`);
    this.name = 'GitError';
  }
}

/** The environment of every git of the forge: no person's own settings. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

/** @throws Error saying how to get git when it is missing */
export function assertGitIsThere(): void {
  if (!findOnPath('git')) {
    throw new Error(
      "git is not on PATH, and the lab's forge needs it: install the package git",
    );
  }
}

/**
 * Runs git in a repository.
 *
 * @returns what it wrote on stdout
 * @throws GitError when it ended with an error
 */
export async function git(
  repository: string,
  args: readonly string[],
): Promise<Buffer> {
  const child = spawn('git', ['-C', repository, ...args], {
    env: gitEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, said, code] = await Promise.all([
    child.stdout.toArray(),
    child.stderr.toArray(),
    new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    }),
  ]);
  if (code !== 0) {
    throw new GitError(args, Buffer.concat(said).toString('utf8'));
  }
  return Buffer.concat(output);
}
