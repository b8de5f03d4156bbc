import { existsSync, readFileSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSpec, renderRepository } from '@alloy-fleet/alloy-topology';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import { actionContext } from '../__testUtils__/actionContext';
import { spec } from '../__testUtils__/spec';
import { createHostAddAction } from './hostAdd';
import { examples } from './hostAdd.examples';

const action = createHostAddAction();
const host = { name: 'vyos-01', kind: 'vyos' };

describe('alloy:host:add', () => {
  const workspace = createMockDirectory();
  const textOf = (path: string) =>
    readFileSync(workspace.resolve(path), 'utf8');
  const rendered = (hosts: object[]) =>
    Object.fromEntries(renderRepository(parseSpec({ ...spec, hosts })));

  beforeEach(() => workspace.setContent(rendered(spec.hosts)));

  async function add(input: object, signal?: AbortSignal) {
    const { ctx, outputs } = actionContext({
      workspacePath: workspace.path,
      input,
      signal,
    });
    await action.handler(ctx);
    return outputs();
  }

  it('makes the repository that has the host', async () => {
    const output = await add({ hosts: [host] });

    for (const [path, text] of Object.entries(
      rendered([...spec.hosts, host]),
    )) {
      expect([path, textOf(path)]).toEqual([path, text]);
    }
    expect(output).toMatchObject({
      changed: true,
      conflicts: 0,
      deleted: [],
      files: expect.arrayContaining(['hosts/vyos-01/config.alloy']),
      report: expect.stringMatching(/### Added[^]*hosts\/vyos-01\/commands/),
    });
  });

  it('keeps what was edited by hand', async () => {
    await writeFile(
      workspace.resolve('README.md'),
      `${textOf('README.md')}By hand.\n`,
    );

    const { outcomes } = await add({ hosts: [host] });

    expect(outcomes).toContainEqual({ path: 'README.md', status: 'merged' });
    expect(textOf('README.md')).toMatch(/vyos-01[^]*By hand\.\n$/);
  });

  it('changes nothing when it runs again', async () => {
    await add({ hosts: [host] });
    const before = workspace.content();

    const output = await add({ hosts: [host] });

    expect(output).toMatchObject({ changed: false, files: [] });
    expect(workspace.content()).toEqual(before);
  });

  it('works in a folder of the workspace', async () => {
    workspace.setContent({ repository: rendered(spec.hosts) });

    await add({ hosts: [host], targetPath: 'repository' });

    expect(existsSync(workspace.resolve('repository/hosts/vyos-01'))).toBe(
      true,
    );
  });

  it.each([
    [
      { hosts: [{ name: 'pve-01', kind: 'debian' }] },
      /hosts\[0\]\.name: "pve-01" is already there, and is another host/,
    ],
    [
      { hosts: [{ name: '../../etc', kind: 'debian' }] },
      /hosts\[0\]\.name: "\.\.\/\.\.\/etc" is not a DNS label/,
    ],
    [
      { hosts: [host], targetPath: 'elsewhere' },
      /There is no \.alloy-topology\.yaml.*Fetch the repository/,
    ],
  ])('refuses %j and leaves everything as it is', async (input, message) => {
    const before = workspace.content();

    await expect(add(input)).rejects.toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(message),
      }),
    );

    expect(workspace.content()).toEqual(before);
  });

  it.each([
    ['generator: 99.0.0', /written by version "99\.0\.0".*Update this portal/],
    ['generator: [', /is not YAML/],
  ])('refuses a record with %s', async (generator, message) => {
    await writeFile(
      workspace.resolve('.alloy-topology.yaml'),
      textOf('.alloy-topology.yaml').replace(/^generator: .*$/m, generator),
    );

    await expect(add({ hosts: [host] })).rejects.toThrow(message);
    expect(existsSync(workspace.resolve('hosts/vyos-01'))).toBe(false);
  });

  it('neither reads nor writes outside the workspace', async () => {
    const outside = createOutside();
    await mkdir(workspace.resolve('hosts'), { recursive: true });
    await symlink(outside, workspace.resolve('hosts/vyos-01'));

    await expect(add({ hosts: [host] })).rejects.toThrow(/not allowed/i);
    await expect(
      add({ hosts: [host], targetPath: '../elsewhere' }),
    ).rejects.toThrow(/not allowed/i);

    expect(existsSync(join(outside, 'config.alloy'))).toBe(false);
    expect(textOf('.alloy-topology.yaml')).not.toContain('vyos-01');
  });

  const elsewhere = createMockDirectory();
  function createOutside(): string {
    elsewhere.clear();
    return elsewhere.path;
  }

  it('stops when the task is cancelled', async () => {
    await expect(add({ hosts: [host] }, AbortSignal.abort())).rejects.toThrow(
      /abort/i,
    );
    expect(existsSync(workspace.resolve('hosts/vyos-01'))).toBe(false);
  });

  it.each(examples)('runs its example: $description', async ({ example }) => {
    const [{ action: id, input }] = parse(example).steps;
    expect(id).toBe(action.id);
    workspace.setContent({
      ...rendered(spec.hosts),
      repository: rendered(spec.hosts),
    });
    expect(await add(input)).toMatchObject({ changed: true, conflicts: 0 });
  });

  it('takes the answers of a form', async () => {
    await add({ answers: { ...host, architecture: '', cluster: 'x' } });

    expect(textOf('.alloy-topology.yaml')).toBe(
      rendered([...spec.hosts, host])['.alloy-topology.yaml'],
    );
  });

  it.each([{}, { hosts: [host], answers: host }])(
    'asks for one of hosts and answers',
    async input => {
      await expect(add(input)).rejects.toThrow(/Give either hosts, or answers/);
    },
  );

  it('can be run dry', () => {
    expect(action.supportsDryRun).toBe(true);
    expect(action.schema?.input).toMatchObject({
      properties: {
        hosts: { minItems: 1, items: { required: ['name', 'kind'] } },
        answers: { type: 'object' },
      },
    });
  });
});
