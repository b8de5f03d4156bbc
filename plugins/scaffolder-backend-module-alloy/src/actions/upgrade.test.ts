import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parseSpec, renderRepository } from '@alloy-fleet/alloy-topology';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import { actionContext } from '../__testUtils__/actionContext';
import { spec } from '../__testUtils__/spec';
import { createUpgradeAction } from './upgrade';
import { examples } from './upgrade.examples';

const action = createUpgradeAction();
const NODE = 'kubernetes/alloy-node/config.alloy';
const SET = 'kubernetes/alloy-cluster/statefulset.yaml';

describe('alloy:upgrade', () => {
  const workspace = createMockDirectory();
  const files = Object.fromEntries(renderRepository(parseSpec(spec)));
  const textOf = (path: string) =>
    readFileSync(workspace.resolve(path), 'utf8');
  const edit = (path: string, change: (text: string) => string) =>
    writeFile(workspace.resolve(path), change(textOf(path)));

  beforeEach(() => workspace.setContent(files));

  async function upgrade(input: object) {
    const { ctx, outputs } = actionContext({
      workspacePath: workspace.path,
      input,
    });
    await action.handler(ctx);
    return outputs();
  }

  it('changes nothing where there is nothing to change', async () => {
    expect(await upgrade({})).toMatchObject({
      changed: false,
      files: [],
      deleted: [],
      conflicts: 0,
    });
    expect(workspace.content()).toMatchObject({
      '.alloy-topology.yaml': files['.alloy-topology.yaml'],
    });
  });

  it('keeps edits by hand and reports them', async () => {
    await edit(NODE, text => `${text}\n// ours\n`);
    await edit(SET, text => text.replaceAll('alloy:v1.18.1', 'alloy:ours'));

    const output = await upgrade({
      changes: { alloyVersion: 'v1.19.0', hosts: [] },
    });

    expect(output).toMatchObject({ changed: true, conflicts: 1 });
    expect(output.outcomes).toEqual(
      expect.arrayContaining([
        { path: NODE, status: 'kept' },
        {
          path: SET,
          status: 'conflict',
          reason: 'edited where what is generated has changed',
        },
        { path: 'hosts/pve-01/config.alloy', status: 'deleted' },
      ]),
    );
    expect(output.report).toMatch(/In conflict[^]*Kept[^]*Deleted/);
    expect(textOf(NODE)).toContain('// ours');
    expect(textOf(SET)).toContain('alloy:ours');
    expect(textOf(`${SET}.generated`)).toContain('alloy:v1.19.0');
    expect(output.deleted).toContain('hosts/pve-01/config.alloy');
    expect(existsSync(workspace.resolve('hosts/pve-01/config.alloy'))).toBe(
      false,
    );
  });

  it('changes nothing when it runs again', async () => {
    await edit(NODE, text => `${text}\n// ours\n`);
    await upgrade({ changes: { alloyVersion: 'v1.19.0' } });
    const before = workspace.content();

    const output = await upgrade({ changes: { alloyVersion: 'v1.19.0' } });

    expect(output.changed).toBe(false);
    expect(workspace.content()).toEqual(before);
  });

  it('refuses changes that make no valid spec', async () => {
    await expect(
      upgrade({ changes: { alloyVersion: 'latest' } }),
    ).rejects.toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(/alloyVersion: "latest"/),
      }),
    );
  });

  it('does not write a file again that it cannot read', async () => {
    await writeFile(workspace.resolve(NODE), Buffer.from([0x2f, 0x2f, 0xff]));
    await expect(
      upgrade({ changes: { alloyVersion: 'v1.19.0' } }),
    ).rejects.toThrow(`${NODE} is not UTF-8`);
    expect(textOf('.alloy-topology.yaml')).toContain('v1.18.1');
  });

  it.each(examples)('runs its example: $description', async ({ example }) => {
    const [{ action: id, input }] = parse(example).steps;
    expect(id).toBe(action.id);
    workspace.setContent({ ...files, repository: files });
    expect(await upgrade(input)).toMatchObject({ conflicts: 0 });
  });
});
