import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { FORGE_USER, Forge, openDoor } from '@alloy-fleet/lab';

const run = promisify(execFile);

/** The lab's forge on a free port, with real repositories. */
export async function startForge() {
  const dir = await mkdtemp(join(tmpdir(), 'forge-'));
  const forge = await Forge.open({ dir: join(dir, 'repositories') });
  const door = await openDoor({
    name: 'forge',
    port: 0,
    handler: forge.handler,
  });
  const { name: username, password } = FORGE_USER;
  const { host } = new URL(door.url);

  async function git(cwd: string, ...args: string[]): Promise<string> {
    const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null' };
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
    return (await run('git', [...who, ...args], { cwd, env })).stdout;
  }

  return {
    host,
    url: door.url,
    git,
    /** What the portal's configuration says of it. */
    integration: { host, baseUrl: door.url, username, password },

    async call(path: string, body?: object): Promise<any> {
      const credentials = btoa(`${username}:${password}`);
      const response = await fetch(`${door.url}/api/v1${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          'content-type': 'application/json',
          authorization: `basic ${credentials}`,
        },
        body: body && JSON.stringify(body),
      });
      return response.json();
    },

    /** Makes a repository of the organisation `platform` with these files. */
    async publish(name: string, files: Readonly<Record<string, string>>) {
      await this.call('/orgs/platform/repos', { name });
      const copy = await mkdtemp(join(dir, 'copy-'));
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(copy, path)), { recursive: true });
        await writeFile(join(copy, path), text);
      }
      await git(copy, 'init', '--quiet', '--initial-branch=main');
      await git(copy, 'add', '.');
      await git(copy, 'commit', '--quiet', '--message', 'Begin');
      const remote = door.url.replace('//', `//${username}:${password}@`);
      await git(copy, 'push', `${remote}/platform/${name}.git`, 'main');
    },

    /** The text of a file on a branch, or undefined where there is none. */
    async textOf(name: string, branch: string, path: string) {
      const response = await fetch(
        `${door.url}/api/v1/repos/platform/${name}/raw/${path}?ref=${branch}`,
      );
      return response.ok ? response.text() : undefined;
    },

    async close() {
      await door.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

export type TestForge = Awaited<ReturnType<typeof startForge>>;
