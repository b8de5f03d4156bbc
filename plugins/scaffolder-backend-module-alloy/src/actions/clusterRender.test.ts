import { existsSync } from 'node:fs';
import { readdir, readFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { createClusterRenderAction } from './clusterRender';
import { examples } from './clusterRender.examples';

const action = createClusterRenderAction();
type Context = Parameters<typeof action.handler>[0];

const spec = {
  cluster: 'lab-lon1-uk',
  datacentre: 'lon1',
  metrics: {
    remoteWriteUrl: 'https://mimir.example.net/api/v1/push',
    tenant: '1',
  },
  logs: { url: 'https://loki.example.net/loki/api/v1/push', tenant: '1' },
  hosts: [{ name: 'pve-01', kind: 'proxmox' }],
};

describe('alloy:cluster:render', () => {
  const workspace = createMockDirectory();
  const context = (input: object) =>
    createMockActionContext({
      workspacePath: workspace.path,
      input,
    } as {}) as unknown as Context;

  async function written(): Promise<string[]> {
    const entries = await readdir(workspace.path, {
      recursive: true,
      withFileTypes: true,
    });
    return entries.filter(entry => entry.isFile()).map(({ name }) => name);
  }

  beforeEach(() => workspace.clear());

  it('writes the repository and says what it wrote', async () => {
    const ctx = context({ spec });

    await action.handler(ctx);

    const files = (ctx.output as jest.Mock).mock.calls.find(
      ([name]) => name === 'files',
    )[1];
    expect(files).toEqual(
      expect.arrayContaining([
        'README.md',
        'catalog-info.yaml',
        'hosts/pve-01/config.alloy',
        'kubernetes/alloy-cluster/statefulset.yaml',
        'kubernetes/alloy-node/config.alloy',
        'kubernetes/kustomization.yaml',
      ]),
    );
    for (const file of files) {
      expect(existsSync(join(workspace.path, file))).toBe(true);
    }
    expect(ctx.output).toHaveBeenCalledWith(
      'entityRef',
      'resource:default/lab-lon1-uk',
    );
  });

  it('changes nothing when it runs again', async () => {
    await action.handler(context({ spec }));
    const before = workspace.content();

    await action.handler(context({ spec }));

    expect(workspace.content()).toEqual(before);
  });

  it('writes into a folder of the workspace', async () => {
    await action.handler(context({ spec, targetPath: 'clusters/lab' }));

    const text = await readFile(
      workspace.resolve('clusters/lab/catalog-info.yaml'),
      'utf8',
    );
    expect(text).toContain('name: lab-lon1-uk');
  });

  it.each([
    [{ ...spec, cluster: 'Lab_1' }, /cluster: "Lab_1" is not a DNS label/],
    [
      { ...spec, hosts: [{ name: '../../etc', kind: 'debian' }] },
      /hosts\[0\]\.name: "\.\.\/\.\.\/etc" is not a DNS label/,
    ],
    [
      { ...spec, logs: { url: 'loki', tenant: '1' } },
      /logs\.url: "loki" is not an http or https URL/,
    ],
  ])(
    'refuses a spec that is wrong, naming the field',
    async (wrong, message) => {
      await expect(action.handler(context({ spec: wrong }))).rejects.toThrow(
        expect.objectContaining({
          name: 'InputError',
          message: expect.stringMatching(message),
        }),
      );
      expect(await written()).toEqual([]);
    },
  );

  it('does not write outside the workspace', async () => {
    await expect(
      action.handler(context({ spec, targetPath: '../elsewhere' })),
    ).rejects.toThrow(/not allowed/i);

    await symlink(tmpdir(), workspace.resolve('link'));
    await expect(
      action.handler(context({ spec, targetPath: 'link' })),
    ).rejects.toThrow(/not allowed/i);
    expect(existsSync(join(tmpdir(), 'catalog-info.yaml'))).toBe(false);
  });

  it.each(examples)('runs its example: $description', async ({ example }) => {
    const [{ input }] = parse(example).steps;

    await action.handler(context(input));

    expect(await written()).toContain('kustomization.yaml');
  });

  it('describes its input as JSON Schema', () => {
    expect(action.supportsDryRun).toBe(true);
    expect(action.schema?.input).toMatchObject({
      properties: {
        spec: { required: ['cluster', 'datacentre', 'metrics', 'logs'] },
        answers: { type: 'object' },
      },
    });
  });

  it('takes the answers of a form', async () => {
    const answers = { ...spec, storageClass: '', repoUrl: 'x?owner=a&repo=b' };

    await action.handler(context({ answers }));

    expect(
      await readFile(workspace.resolve('.alloy-topology.yaml'), 'utf8'),
    ).toContain('repositoryUrl: https://x/a/b.git');
  });

  it.each([{}, { spec, answers: spec }])(
    'asks for one of spec and answers',
    async input => {
      await expect(action.handler(context(input))).rejects.toThrow(
        /Give either spec, or answers/,
      );
    },
  );
});
