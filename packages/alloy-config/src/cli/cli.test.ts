import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BIN = resolve(__dirname, '../../bin/alloy-config.js');

describe('alloy-config', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alloy-config-'));
    writeFileSync(
      join(folder, 'good.alloy'),
      'logging {\n\tlevel = "info"\n}\n',
    );
    writeFileSync(join(folder, 'loose.alloy'), 'logging{level="info"\n}');
    writeFileSync(join(folder, 'bad.alloy'), 'a = ]\n\nb "c-d" { }\n');
    writeFileSync(join(folder, 'unknown.alloy'), 'no.such "component" { }\n');
    writeFileSync(
      join(folder, 'latin1.alloy'),
      Buffer.from([0x2f, 0x2f, 0xe9]),
    );
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function run(args: string[], input = '') {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [BIN, ...args],
      { cwd: folder, input, encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  }

  it('prints formatted text', () => {
    expect(run(['fmt', 'loose.alloy'])).toEqual({
      status: 0,
      stdout: 'logging {\n\tlevel = "info"\n}\n',
      stderr: '',
    });
  });

  it('formats the standard input', () => {
    expect(run(['fmt', '-'], 'a=1').stdout).toBe('a = 1\n');
  });

  it('writes formatted text back, and checks', () => {
    expect(run(['fmt', '--check', 'good.alloy', 'loose.alloy'])).toEqual({
      status: 1,
      stdout: '',
      stderr: 'loose.alloy: not formatted\n',
    });
    expect(run(['fmt', '-w', 'loose.alloy'])).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, 'loose.alloy'), 'utf8')).toBe(
      'logging {\n\tlevel = "info"\n}\n',
    );
    expect(run(['fmt', '--check', 'loose.alloy']).status).toBe(0);
  });

  it('names a file it cannot read and goes on with the others', () => {
    const { status, stdout, stderr } = run([
      'fmt',
      'missing.alloy',
      'latin1.alloy',
      'bad.alloy',
      'loose.alloy',
    ]);
    expect(status).toBe(2);
    expect(stdout).toBe('logging {\n\tlevel = "info"\n}\n');
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^missing.alloy: ENOENT/),
      'latin1.alloy: the file is not UTF-8',
      'bad.alloy:1:5: expected expression, got ]',
      'bad.alloy:3:3: expected block label to be a valid identifier, but got "c-d"',
      '',
    ]);
  });

  it('leaves a file with errors as it is', () => {
    expect(run(['fmt', '--write', 'bad.alloy']).status).toBe(1);
    expect(readFileSync(join(folder, 'bad.alloy'), 'utf8')).toContain('a = ]');
  });

  it('validates', () => {
    const { status, stdout } = run([
      'validate',
      'good.alloy',
      'unknown.alloy',
      'bad.alloy',
    ]);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'unknown.alloy:1:1: cannot find the definition of component name "no.such"\n',
    );
    expect(stdout).toContain('bad.alloy:1:5: expected expression, got ]\n');
    expect(stdout).not.toContain('good.alloy');
    expect(run(['validate', 'good.alloy'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('takes for unknown what a newer release may have, and still finds the rest', () => {
    const newer = ['validate', '--alloy-version', 'v1.999.0'];
    const { status, stdout } = run([...newer, 'unknown.alloy']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^unknown.alloy:1:1: unknown: cannot find the definition of component name "no.such" \(by v1\.\d+\.0, and v1.999.0 is newer\)\n$/,
    );

    const both = run([...newer, '--json', 'unknown.alloy', 'bad.alloy']);
    expect(both.status).toBe(1);
    const [unknown, bad] = both.stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(unknown).toMatchObject({
      release: 'v1.999.0',
      diagnostics: [],
      unknown: [{ lacking: 'component', start: { line: 1 } }],
    });
    expect(bad).toMatchObject({
      diagnostics: [{ start: { line: 1 } }, { start: { line: 3 } }],
      unknown: [],
    });
  });

  it('shows what hands data to what, and what leads nowhere', () => {
    writeFileSync(
      join(folder, 'graph.alloy'),
      [
        'prometheus.exporter.unix "a" { }',
        'prometheus.scrape "b" {',
        '  targets    = prometheus.exporter.unix.a.targets',
        '  forward_to = [prometheus.remote_write.c.receiver, prometheus.remote_write.d.receiver]',
        '}',
        'prometheus.remote_write "c" { }',
      ].join('\n'),
    );
    const { status, stdout, stderr } = run(['graph', 'graph.alloy']);
    expect(status).toBe(1);
    expect(stdout).toBe(
      'prometheus.exporter.unix.a -> prometheus.scrape.b (targets)\n' +
        'prometheus.scrape.b -> prometheus.remote_write.c (forward_to)\n',
    );
    expect(stderr).toMatch(
      /^graph.alloy:4:\d+: forward_to of prometheus.scrape.b refers to prometheus.remote_write.d.receiver, which does not exist\n$/,
    );
  });

  it('speaks JSON', () => {
    const { stdout } = run([
      'fmt',
      '--check',
      '--json',
      'bad.alloy',
      'good.alloy',
    ]);
    const [bad, good] = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(bad.file).toBe('bad.alloy');
    expect(bad.diagnostics[0]).toMatchObject({
      severity: 'error',
      start: { line: 1, column: 5 },
    });
    expect(good).toMatchObject({ formatted: true, diagnostics: [] });
  });

  it.each([
    [['fmt'], 'expected at least one file'],
    [['nonsense'], 'expected one of fmt, validate, graph'],
    [['fmt', '--nonsense', 'a'], '--nonsense'],
    [['validate', '--stability', 'perfect', 'a'], 'generally-available'],
    [['validate', '--alloy-version', 'latest', 'a'], 'a release such as v1.'],
    [[], 'Usage:'],
  ])('refuses %j', (args, message) => {
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it('explains itself', () => {
    const { status, stdout } = run(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('alloy-config fmt');
  });
});
