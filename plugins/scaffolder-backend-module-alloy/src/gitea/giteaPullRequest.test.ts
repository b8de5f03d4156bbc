import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { parse } from 'yaml';
import { actionContext } from '../__testUtils__/actionContext';
import { startForge, TestForge } from '../__testUtils__/forge';
import { createGiteaPullRequestAction } from './giteaPullRequest';
import { examples } from './giteaPullRequest.examples';

// A busy machine takes its time.
jest.setTimeout(60_000);

describe('alloy:gitea:pull-request', () => {
  const workspace = createMockDirectory();
  let forge: TestForge;
  let count = 0;
  let name: string;

  beforeAll(async () => {
    forge = await startForge();
  });

  afterAll(() => forge.close());

  beforeEach(async () => {
    name = `repository-${++count}`;
    await forge.publish(name, { 'README.md': 'one\n', 'old/a.txt': 'a\n' });
    workspace.setContent({ 'README.md': 'two\n', '.hidden': 'h\n' });
  });

  function actionOf(integration: object = forge.integration) {
    const config = mockServices.rootConfig({
      data: { integrations: { gitea: [integration] } },
    });
    return createGiteaPullRequestAction({
      config,
      integrations: ScmIntegrations.fromConfig(config),
    });
  }

  async function propose(input: object, action = actionOf()) {
    const { ctx, outputs } = actionContext({
      workspacePath: workspace.path,
      input: {
        repoUrl: `${forge.host}?owner=platform&repo=${name}`,
        branchName: 'change',
        title: 'Change it',
        ...input,
      },
    });
    await action.handler(ctx);
    return outputs();
  }

  it('pushes the workspace to a branch and asks to merge it', async () => {
    const output = await propose({
      description: 'Why.',
      filesToDelete: ['old/a.txt', 'not-there.txt'],
    });

    expect(output).toEqual({
      remoteUrl: `${forge.url}/platform/${name}/pulls/1`,
      pullRequestNumber: 1,
      targetBranchName: 'main',
    });
    expect(await forge.call(`/repos/platform/${name}/pulls/1`)).toMatchObject({
      title: 'Change it',
      body: 'Why.',
      head: { ref: 'change' },
      base: { ref: 'main' },
    });
    expect(await forge.textOf(name, 'change', 'README.md')).toBe('two\n');
    expect(await forge.textOf(name, 'change', '.hidden')).toBe('h\n');
    expect(await forge.textOf(name, 'change', 'old/a.txt')).toBeUndefined();
    expect(await forge.textOf(name, 'main', 'README.md')).toBe('one\n');
  });

  it('goes on with the branch and the pull request that are there', async () => {
    const first = await propose({});
    expect(await propose({})).toEqual(first);

    workspace.setContent({ 'README.md': 'three\n' });
    expect(await propose({})).toEqual(first);
    expect(await forge.textOf(name, 'change', 'README.md')).toBe('three\n');
    const commits = await forge.call(
      `/repos/platform/${name}/commits?sha=change`,
    );
    expect(commits).toHaveLength(3);
  });

  it('proposes a folder of the workspace', async () => {
    workspace.setContent({ repository: { 'b.txt': 'b\n' }, 'c.txt': 'c\n' });
    await propose({ sourcePath: 'repository', targetBranchName: 'main' });
    expect(await forge.textOf(name, 'change', 'b.txt')).toBe('b\n');
    expect(await forge.textOf(name, 'change', 'c.txt')).toBeUndefined();
  });

  it.each([
    [{ branchName: 'main' }, /both main/],
    [{ branchName: '..', targetBranchName: 'main' }, /no name of a branch/],
    [{ sourcePath: '../..' }, /not allowed/i],
    [{ filesToDelete: ['../../x'] }, /not allowed/i],
    [{ filesToDelete: ['.'] }, /"\.", which is the whole repository/],
    [{ filesToDelete: ['old/..'] }, /the whole repository: name each file/],
    [{ filesToDelete: ['.git/config'] }, /which is git's own/],
    [{ filesToDelete: ['old/../.GIT/'] }, /which is git's own/],
    [{ filesToDelete: ['old'] }, /"old", which is a folder: name each file/],
    [{ repoUrl: 'elsewhere.example.net?owner=a&repo=b' }, /elsewhere/],
    [{ targetBranchName: 'no-such-branch' }, /no-such-branch|not find/i],
  ])('refuses %j', async (input, message) => {
    await expect(propose(input)).rejects.toThrow(message);
    expect(await forge.call(`/repos/platform/${name}/pulls`)).toEqual([]);
  });

  it.each(['owner', 'repo'])(
    'asks nobody where the %s of a repository leads out of it',
    async which => {
      const fetched = jest.spyOn(globalThis, 'fetch');
      for (const value of ['.', '..', '%2e%2e']) {
        const { host } = forge;
        const repository = { owner: 'platform', repo: name, [which]: value };
        const repoUrl = `${host}?owner=${repository.owner}&repo=${repository.repo}`;
        await expect(propose({ repoUrl })).rejects.toThrow(
          `is no name of a ${which} on Gitea`,
        );
      }
      expect(fetched).not.toHaveBeenCalled();
      fetched.mockRestore();
    },
  );

  it('refuses to propose what is there', async () => {
    workspace.setContent({ 'README.md': 'one\n' });
    await expect(propose({})).rejects.toThrow(
      /has all of this on main already: there is nothing to propose/,
    );
  });

  it('says what the configuration lacks', async () => {
    const { host, baseUrl } = forge.integration;
    await expect(propose({}, actionOf({ host, baseUrl }))).rejects.toThrow(
      /has no username and password for/,
    );
  });

  it.each(examples)('runs its example: $description', async ({ example }) => {
    const [{ action: id, input }] = parse(example).steps;
    expect(id).toBe(actionOf().id);
    workspace.setContent({ repository: { a: '1\n' }, b: '2\n' });
    const repoUrl = `${forge.host}?owner=platform&repo=${name}`;
    expect(await propose({ ...input, repoUrl })).toMatchObject({
      pullRequestNumber: 1,
    });
  });
});
