import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { matrixSpecs } from '../matrix/matrixSpecs';
import { BASE } from '../matrix/options';
import { renderRepository } from '../renderRepository';
import { parseSpec } from '../spec';
import { run } from './run';

const BIN = resolve(__dirname, '../../bin/alloy-topology.js');

describe('alloy-topology', () => {
  let folder: string;
  const inFolder = (name: string) => join(folder, name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alloy-topology-'));
    writeFileSync(inFolder('spec.yaml'), stringify(BASE));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  async function call(...args: string[]) {
    let out = '';
    let error = '';
    const status = await run(args, {
      out: text => {
        out += text;
      },
      error: text => {
        error += text;
      },
    });
    return { status, out, error };
  }

  it('renders a spec into a folder, and again from there', async () => {
    const repo = inFolder('repo');
    const files = renderRepository(parseSpec(BASE));
    expect(await call('render', inFolder('spec.yaml'), repo)).toEqual({
      status: 0,
      out: `${files.size} files in ${repo}\n`,
      error: '',
    });
    for (const [path, text] of files) {
      expect(readFileSync(join(repo, path), 'utf8')).toBe(text);
    }
    expect(
      await call('diff', join(repo, '.alloy-topology.yaml'), repo),
    ).toEqual({ status: 0, out: '', error: '' });
  });

  it('says how a repository differs from its spec', async () => {
    const repo = inFolder('repo');
    await call('render', inFolder('spec.yaml'), repo);
    rmSync(join(repo, 'README.md'));
    writeFileSync(join(repo, 'kubernetes/extra.yaml'), '');
    writeFileSync(join(repo, 'NOTES.md'), 'not ours');
    appendFileSync(join(repo, 'kubernetes/namespace.yaml'), '# by hand\n');
    writeFileSync(join(repo, 'catalog-info.yaml'), 'kind: Other\n');
    expect(await call('diff', inFolder('spec.yaml'), repo)).toEqual({
      status: 1,
      out: [
        'missing: README.md',
        'differs: catalog-info.yaml:1',
        '  - kind: Other',
        '  + apiVersion: backstage.io/v1alpha1',
        'differs: kubernetes/namespace.yaml:7',
        '  - # by hand',
        '  + ',
        'not rendered: kubernetes/extra.yaml',
        '',
      ].join('\n'),
      error: '',
    });
  });

  it('makes a repository again and keeps what was edited by hand', async () => {
    const repo = inFolder('repo');
    const file = (path: string) => join(repo, path);
    const textOf = (path: string) => readFileSync(file(path), 'utf8');
    await call('render', inFolder('spec.yaml'), repo);
    appendFileSync(file('README.md'), 'By hand.\n');
    writeFileSync(
      file('.alloy-topology.yaml'),
      textOf('.alloy-topology.yaml').replace('v1.18.1', 'v1.19.0'),
    );
    const before = textOf('kubernetes/alloy-node/daemonset.yaml');

    const dry = await call('upgrade', '--dry-run', repo);
    expect(dry).toMatchObject({
      status: 0,
      out: expect.stringMatching(/### Merged \(1\)[^]*- `README\.md`/),
    });
    expect(textOf('kubernetes/alloy-node/daemonset.yaml')).toBe(before);

    expect(await call('upgrade', repo)).toEqual(dry);
    expect(textOf('kubernetes/alloy-node/daemonset.yaml')).toBe(
      before.replaceAll('v1.18.1', 'v1.19.0'),
    );
    expect(textOf('README.md')).toMatch(/v1\.19\.0[^]*By hand\.\n$/);
  });

  it('says with its exit code that files are in conflict', async () => {
    const repo = inFolder('repo');
    await call('render', inFolder('spec.yaml'), repo);
    rmSync(join(repo, '.alloy-topology.base'));
    rmSync(join(repo, 'hosts'), { recursive: true, force: true });
    writeFileSync(
      join(repo, '.alloy-topology.yaml'),
      stringify({ generator: '0.0.1', spec: BASE }),
    );
    appendFileSync(join(repo, 'README.md'), 'By hand.\n');
    expect(await call('upgrade', repo)).toMatchObject({
      status: 1,
      out: expect.stringMatching(/### In conflict \(1\)/),
    });
    expect(readdirSync(repo)).toContain('README.md.generated');
  });

  it('writes out the whole matrix', async () => {
    const { status, out } = await call('matrix', inFolder('matrix'));
    const names = matrixSpecs().map(({ name }) => name);
    expect(status).toBe(0);
    expect(readdirSync(inFolder('matrix')).sort()).toEqual([...names].sort());
    expect(out).toContain('defaults: nothing but defaults\n');
    expect(out).toContain('host-vyos: host-vyos\n');
  });

  it('prints the schema of a spec', async () => {
    const { status, out } = await call('schema');
    expect(status).toBe(0);
    const schema = JSON.parse(out);
    expect(schema.required).toEqual([
      'cluster',
      'datacentre',
      'metrics',
      'logs',
    ]);
    expect(schema.properties.namespace).toMatchObject({
      type: 'string',
      default: 'monitoring',
      description: expect.any(String),
    });
  });

  it('names every field of a spec that is wrong', async () => {
    writeFileSync(inFolder('bad.yaml'), 'cluster: Prod\ndatacentre: 7\n');
    expect(
      await call('render', inFolder('bad.yaml'), inFolder('repo')),
    ).toEqual({
      status: 1,
      out: '',
      error: expect.stringMatching(
        /^cluster: "Prod" is not a DNS label.*\ndatacentre: must be text.*\nmetrics: is missing\nlogs: is missing\n$/,
      ),
    });
  });

  it.each([
    [['render'], /SPEC\.yaml is missing/],
    [['render', 'a.yaml'], /OUTDIR is missing/],
    [['schema', 'more'], /"more" is one argument too many/],
    [['matrix', '--fast'], /--fast/],
    [['upgrade'], /expected one repository, got 0 arguments/],
    [['upgrade', '/nowhere'], /There is no \.alloy-topology\.yaml/],
    [
      ['apply'],
      /expected one of render, diff, upgrade, schema, matrix, got apply/,
    ],
    [['render', '/nowhere/spec.yaml', 'out'], /ENOENT.*\/nowhere\/spec\.yaml/],
    [[], /^Usage:/],
  ])('refuses %j', async (args, message) => {
    const { status, out, error } = await call(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toMatch(message);
  });

  it('is a program', () => {
    const { status, stdout } = spawnSync(process.execPath, [BIN, '--help'], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('alloy-topology render SPEC.yaml OUTDIR');
  });
});
