import { readFileSync } from 'node:fs';
import { symlink, writeFile } from 'node:fs/promises';
import { parseSpec, renderRepository } from '@alloy-fleet/alloy-topology';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import { actionContext } from '../__testUtils__/actionContext';
import { spec } from '../__testUtils__/spec';
import { createLintAction } from './lint';
import { examples } from './lint.examples';

const action = createLintAction();
const CLUSTER = 'kubernetes/alloy-cluster/config.alloy';

describe('alloy:lint', () => {
  const workspace = createMockDirectory();
  const outside = createMockDirectory();
  const files = Object.fromEntries(renderRepository(parseSpec(spec)));
  const edit = (path: string, change: (text: string) => string) =>
    writeFile(
      workspace.resolve(path),
      change(readFileSync(workspace.resolve(path), 'utf8')),
    );

  beforeEach(() => workspace.setContent(files));

  function start(input: object) {
    const { ctx, outputs } = actionContext({
      workspacePath: workspace.path,
      input,
    });
    const logged = jest.spyOn(ctx.logger, 'warn');
    const failed = jest.spyOn(ctx.logger, 'error');
    return { run: () => action.handler(ctx), outputs, logged, failed };
  }

  it('passes what is generated, and counts what it checked', async () => {
    const { run, outputs } = start({ failOn: 'warning' });

    await run();

    // Three in Kubernetes and the host.
    expect(outputs()).toMatchObject({ collectors: 4 });
    expect(outputs().counts.passing).toBeGreaterThan(50);
  });

  it('fails for a warning, and logs it with its file and line', async () => {
    await edit(CLUSTER, text =>
      text.replace(/\n\tclustering \{\n\t\tenabled = true\n\t\}\n/, '\n'),
    );
    const { run, outputs, logged } = start({});

    await expect(run()).rejects.toThrow(
      /checks fail that are of severity warning or worse: kubernetes\/alloy-cluster\/config\.alloy:\d+:\d+: .*set failOn/,
    );

    expect(logged).toHaveBeenCalledWith(
      expect.stringMatching(
        /^kubernetes\/alloy-cluster\/config\.alloy:\d+:\d+: \w+: alloy-cluster: .*\[[a-z-]+\/[a-z-]+\]$/,
      ),
    );
    expect(outputs().counts.failing).toBeGreaterThan(0);
    expect(outputs().findings[0]).toMatchObject({ status: 'failing' });
  });

  it('only tells of it when asked to', async () => {
    await edit(CLUSTER, () => 'broken {');
    const { run, outputs } = start({ failOn: 'never' });

    await run();

    expect(outputs().counts.failing).toBeGreaterThan(0);
  });

  it('does not pass what it could not read', async () => {
    await writeFile(workspace.resolve('kubernetes/more.yaml'), 'a: b: c');
    const { run, failed } = start({});

    await expect(run()).rejects.toThrow(
      /1 files could not be read whole.*kubernetes\/more\.yaml/,
    );
    expect(failed).toHaveBeenCalledWith(
      expect.stringMatching(/^kubernetes\/more\.yaml: /),
    );
  });

  it('does not pass where there is nothing to check', async () => {
    workspace.setContent({ 'README.md': 'Nothing.' });
    await expect(start({}).run()).rejects.toThrow(
      /no Alloy collectors in ".", so nothing was checked/,
    );
  });

  it('reads nothing outside the workspace', async () => {
    outside.setContent({ 'secret.alloy': 'logging { secret = "x" }' });
    await symlink(
      outside.resolve('secret.alloy'),
      workspace.resolve('a.alloy'),
    );
    await symlink(outside.path, workspace.resolve('b'));
    const { run, logged, failed, outputs } = start({ failOn: 'never' });

    await run().catch(() => undefined);

    const said = JSON.stringify([
      logged.mock.calls,
      failed.mock.calls,
      outputs(),
    ]);
    expect(said).not.toContain('secret =');
    await expect(start({ targetPath: '..' }).run()).rejects.toThrow(
      /not allowed/i,
    );
  });

  it.each(examples)('runs its example: $description', async ({ example }) => {
    const [{ action: id, input }] = parse(example).steps;
    expect(id).toBe(action.id);
    workspace.setContent({ ...files, repository: files });
    const { run, outputs } = start(input);

    await run();

    expect(outputs().counts.passing).toBeGreaterThan(50);
  });
});
