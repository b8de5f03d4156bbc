import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Makes a repository of the lab's forge, with files on its branch main. */
export async function pushRepository({ forge, name, files }) {
  const created = await fetch(`${forge}/api/v1/orgs/platform/repos`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      authorization: `basic ${btoa('lab:lab-password')}`,
    },
    body: JSON.stringify({ name }),
  });
  if (!created.ok) {
    throw new Error(`the forge: ${created.status} ${await created.text()}`);
  }
  const cwd = await mkdtemp(path.join(tmpdir(), 'alloy-bench-'));
  const git = (...args) =>
    run(
      'git',
      ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args],
      { cwd, env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null' } },
    );
  try {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(cwd, file)), { recursive: true });
      await writeFile(path.join(cwd, file), text);
    }
    await git('init', '--quiet', '--initial-branch=main');
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'All of it');
    const remote = forge.replace('//', '//lab:lab-password@');
    await git('push', '--quiet', `${remote}/platform/${name}.git`, 'main');
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}
