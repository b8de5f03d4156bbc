import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shellProblems } from '../__testUtils__/shellProblems';
import { matrixSpecs } from '../matrix/matrixSpecs';
import { renderRepository } from '../renderRepository';
import { parseSpec } from '../spec';
import { labSpec } from '../testdata/labSpec';

/** The scripts of the matrix, one of each that differ in more than version and host. */
const scripts = new Map(
  matrixSpecs().flatMap(({ spec }) =>
    [...renderRepository(spec)]
      .filter(([path]) => path.endsWith('.sh'))
      .map(([, text]) => [
        text.replaceAll(spec.alloyVersion.slice(1), '').replace(/ on .*/, ''),
        text,
      ]),
  ),
);

/** What a host is, as the programs that the script calls say. */
interface Machine {
  readonly user: string;
  readonly architecture: string;
  readonly installed: string;
  readonly unchanged: boolean;
}

const FRESH: Machine = {
  user: '0',
  architecture: 'amd64',
  installed: '',
  unchanged: false,
};

describe('the install script', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'install-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** Runs a host's script on a machine whose programs only write down what they are asked. */
  function runOn(machine: Machine, script: string) {
    const log = join(folder, 'log');
    const program = (name: string, says: string) => {
      const file = join(folder, name);
      writeFileSync(file, `#!/bin/sh\necho "${name} $*" >>${log}\n${says}\n`);
      chmodSync(file, 0o755);
    };
    for (const name of ['mktemp', 'rm', 'dirname', 'chmod']) {
      symlinkSync(`/bin/${name}`, join(folder, name));
    }
    const says = (text: string) => `printf '%s' '${text}'`;
    program('id', says(machine.user));
    program('dpkg', says(machine.architecture));
    program('dpkg-query', says(machine.installed));
    program('cmp', `exit ${machine.unchanged ? 0 : 1}`);
    for (const name of ['curl', 'apt-get', 'install', 'usermod', 'systemctl']) {
      program(name, 'exit 0');
    }
    writeFileSync(join(folder, 'install.sh'), script);
    writeFileSync(log, '');
    const { status, stderr } = spawnSync(
      '/bin/sh',
      [join(folder, 'install.sh')],
      { env: { PATH: folder, TMPDIR: folder }, encoding: 'utf8' },
    );
    return { status, stderr, calls: readFileSync(log, 'utf8') };
  }

  const scriptOf = (spec = labSpec) =>
    renderRepository(spec).get('hosts/pve-01/install.sh')!;

  it('is POSIX shell that ShellCheck has nothing against, in the whole matrix', () => {
    expect(scripts.size).toBeGreaterThan(5);
    expect(shellProblems([...scripts.values()]).flat()).toEqual([]);
    for (const script of scripts.values()) {
      const { status, stderr } = spawnSync('/bin/sh', ['-n'], {
        input: script,
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }
  }, 60_000);

  it('installs the package and the files, and starts Alloy', () => {
    const { status, calls } = runOn(FRESH, scriptOf());
    expect(status).toBe(0);
    expect(calls).toMatch(
      /curl .*\/v1\.18\.1\/alloy-1\.18\.1-1\.amd64\.deb\napt-get install --yes/,
    );
    expect(calls).toContain('/etc/alloy/config.alloy\n');
    expect(calls).toContain('/etc/default/alloy\n');
    expect(calls).toContain('systemctl restart alloy\n');
  });

  it('changes nothing when it runs again', () => {
    const { status, calls } = runOn(
      { ...FRESH, installed: '1.18.1-1', unchanged: true },
      scriptOf(),
    );
    expect(status).toBe(0);
    expect(calls).not.toMatch(/apt-get|^install|restart|github/m);
    expect(calls).toContain('systemctl start alloy\n');
  });

  it('replaces another version', () => {
    const { calls } = runOn(
      { ...FRESH, installed: '1.18.0-1', unchanged: true },
      scriptOf(),
    );
    expect(calls).toContain('apt-get install --yes --allow-downgrades');
  });

  it.each([
    [{ user: '1000' }, /run me as root/],
    [{ architecture: 'armhf' }, /for amd64, and the host is armhf/],
  ])('stops before it changes anything on %j', (other, message) => {
    const { status, stderr, calls } = runOn({ ...FRESH, ...other }, scriptOf());
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(calls).not.toMatch(/apt-get|^install|systemctl/m);
  });

  it('stops when a credential is not there', () => {
    const spec = parseSpec({
      ...labSpec,
      logs: { ...labSpec.logs, bearerAuth: { secret: 'loki' } },
    });
    const { status, stderr } = runOn(FRESH, scriptOf(spec));
    expect(status).toBe(1);
    expect(stderr).toContain(
      '/etc/alloy/credentials/logs/token is missing: see README.md',
    );
  });
});
