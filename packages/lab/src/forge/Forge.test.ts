import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { OpenDoor, openDoor } from '../doors/openDoor';
import { Forge } from './Forge';

const run = promisify(execFile);

// A busy machine takes its time.
jest.setTimeout(60_000);

describe('the forge', () => {
  const user = { name: 'lab', password: 's3cret' };
  const authorization = `basic ${Buffer.from('lab:s3cret').toString('base64')}`;
  let workDir: string;
  let door: OpenDoor;

  beforeAll(async () => {
    workDir = await mkdtemp(path.join(tmpdir(), 'lab-forge-'));
    const forge = await Forge.open({ dir: path.join(workDir, 'forge'), user });
    door = await openDoor({ name: 'forge', port: 0, handler: forge.handler });
  });

  afterAll(async () => {
    await door.close();
    await rm(workDir, { recursive: true });
  });

  function call(url: string, body?: object, headers = { authorization }) {
    return fetch(`${door.url}${url}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: body && JSON.stringify(body),
    });
  }

  async function git(cwd: string, ...args: string[]) {
    const env = {
      PATH: process.env.PATH,
      GIT_TERMINAL_PROMPT: '0',
      GIT_CONFIG_GLOBAL: '/dev/null',
    };
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
    return run('git', [...identity, ...args], { cwd, env });
  }

  /** A working copy with two files, pushed to a new repository. */
  async function publish(name: string, branch = 'main') {
    const created = await call('/api/v1/orgs/platform/repos', { name });
    expect(created.status).toBe(201);
    const copy = await mkdtemp(path.join(workDir, 'copy-'));
    await git(copy, 'init', '--quiet', `--initial-branch=${branch}`);
    await writeFile(path.join(copy, 'README.md'), '# A cluster\n');
    await git(copy, 'add', '.');
    await git(copy, 'commit', '--quiet', '--message', 'Begin');
    const remote = door.url.replace('//', '//lab:s3cret@');
    await git(copy, 'push', `${remote}/platform/${name}.git`, branch);
    return copy;
  }

  it('takes a push and gives it back to a clone', async () => {
    await publish('pushed');

    const clone = path.join(workDir, 'clone');
    await git(workDir, 'clone', `${door.url}/platform/pushed.git`, clone);

    const readme = await readFile(path.join(clone, 'README.md'), 'utf8');
    expect(readme).toBe('# A cluster\n');
  });

  it('takes no push without credentials, and none with wrong ones', async () => {
    const copy = await publish('guarded');
    const wrong = door.url.replace('//', '//lab:wrong@');

    for (const url of [door.url, wrong]) {
      await expect(
        git(copy, 'push', `${url}/platform/guarded.git`, 'main:other'),
      ).rejects.toThrow(/could not read Username|Authentication failed/);
    }
    const branches = await call('/api/v1/repos/platform/guarded/branches');
    expect(await branches.json()).toMatchObject([{ name: 'main' }]);
  });

  it('makes a repository once, for its user, in an organisation it has', async () => {
    const body = { name: 'once' };
    const repos = '/api/v1/orgs/platform/repos';
    expect((await call(repos, body)).status).toBe(201);
    expect((await call(repos, body)).status).toBe(409);
    expect((await call('/api/v1/orgs/nobody/repos', body)).status).toBe(404);
    expect((await call(repos, { name: '../up' })).status).toBe(422);
    const nobody = { authorization: '' };
    expect((await call(repos, { name: 'other' }, nobody)).status).toBe(401);
    const own = await call('/api/v1/user/repos', body);
    expect(await own.json()).toMatchObject({ full_name: 'lab/once' });
  });

  it('says which organisations there are', async () => {
    expect((await call('/api/v1/orgs/platform')).status).toBe(200);
    expect((await call('/api/v1/orgs/lab')).status).toBe(404);
    expect((await call('/api/v1/orgs/nobody')).status).toBe(404);
  });

  it('reads files, folders, commits and archives as a URL reader does', async () => {
    const copy = await publish('read');
    const head = (await git(copy, 'rev-parse', 'HEAD')).stdout.trim();
    const api = '/api/v1/repos/platform/read';

    const file = await call(`${api}/contents/README.md?ref=main`);
    const { encoding, content } = await file.json();
    expect(encoding).toBe('base64');
    expect(Buffer.from(content, 'base64').toString()).toBe('# A cluster\n');

    const folder = await call(`${api}/contents/?ref=main`);
    expect(await folder.json()).toMatchObject([
      { type: 'file', path: 'README.md' },
    ]);
    const commit = await call(`${api}/git/commits/main`);
    expect(await commit.json()).toMatchObject({ sha: head });
    const archive = await call(`${api}/archive/main.tar.gz`);
    const tar = gunzipSync(Buffer.from(await archive.arrayBuffer()));
    expect(tar.toString('latin1')).toContain('read/README.md');

    expect((await call(`${api}/contents/no?ref=main`)).status).toBe(404);
    expect((await call(`${api}/git/commits/no`)).status).toBe(404);
    expect((await call('/api/v1/repos/platform/no')).status).toBe(404);
  });

  it('has a page for a branch once there is something on it', async () => {
    await call('/api/v1/orgs/platform/repos', { name: 'page' });
    const url = '/platform/page/src/branch/main';
    expect((await call(url)).status).toBe(404);

    await publish('page2');
    const page = await call('/platform/page2/src/branch/main');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('README.md');
  });

  it('stands on the branch that was pushed first', async () => {
    await publish('elsewhere', 'trunk');
    const repository = await call('/api/v1/repos/platform/elsewhere');
    expect(await repository.json()).toMatchObject({
      default_branch: 'trunk',
      empty: false,
    });
  });

  it('opens a pull request between branches that exist', async () => {
    const copy = await publish('pulled');
    const remote = door.url.replace('//', '//lab:s3cret@');
    await git(copy, 'push', `${remote}/platform/pulled.git`, 'main:upgrade');
    const pulls = '/api/v1/repos/platform/pulled/pulls';
    const asked = { title: 'Upgrade', head: 'upgrade', base: 'main' };

    const opened = await call(pulls, asked);
    expect(opened.status).toBe(201);
    expect(await opened.json()).toMatchObject({ number: 1, state: 'open' });
    expect(await (await call(`${pulls}/1`)).json()).toMatchObject({
      title: 'Upgrade',
    });
    expect((await call(pulls, { ...asked, head: 'no' })).status).toBe(404);
    // As Gitea: there is one for each pair of branches.
    expect((await call(pulls, asked)).status).toBe(409);
  });

  it('shows a pull request with its text and its changes', async () => {
    const copy = await publish('shown');
    const remote = door.url.replace('//', '//lab:s3cret@');
    await writeFile(path.join(copy, 'README.md'), '# A <better> cluster\n');
    await git(copy, 'commit', '--quiet', '--all', '--message', 'Change');
    await git(copy, 'push', `${remote}/platform/shown.git`, 'main:change');
    const opened = await call('/api/v1/repos/platform/shown/pulls', {
      title: 'Change',
      body: 'Why it is <better>.',
      head: 'change',
      base: 'main',
    });
    const { html_url: page } = await opened.json();

    const text = await (await fetch(page)).text();
    expect(text).toContain('Why it is &#60;better&#62;.');
    expect(text).toContain('+# A &#60;better&#62; cluster');
    expect((await fetch(page.replace(/1$/, '2'))).status).toBe(404);
  });
});
