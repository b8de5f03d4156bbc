import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { shellProblems } from '../__testUtils__/shellProblems';
import { renderRepository } from '../renderRepository';
import { parseSpec } from '../spec';
import { labSpec } from '../testdata/labSpec';

const filesOf = (part: object) =>
  renderRepository(parseSpec({ ...labSpec, ...part }));

const METHODS = ['kustomize', 'helm-values', 'k8s-monitoring'];

describe('the CI of a repository', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ci-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([
    ['github', '.github/workflows/collectors.yaml'],
    ['gitea', '.gitea/workflows/collectors.yaml'],
  ])(
    'of %s runs each check as a step, with no right but to read',
    (ci, path) => {
      const workflow = parse(filesOf({ ci }).get(path)!);
      expect(workflow.permissions).toEqual({ contents: 'read' });
      expect(
        workflow.jobs.check.steps.map(({ run }: any) => run).filter(Boolean),
      ).toEqual([
        'sh ci/check.sh configurations',
        'sh ci/check.sh manifests',
        'sh ci/check.sh advisor',
      ]);
    },
  );

  it('of GitLab runs each check in the image of its program', () => {
    const jobs = parse(filesOf({ ci: 'gitlab' }).get('.gitlab-ci.yml')!);
    expect(jobs.configurations).toEqual({
      image: { name: 'docker.io/grafana/alloy:v1.18.1', entrypoint: [''] },
      script: ['sh ci/check.sh configurations'],
    });
  });

  it('is left out when it is not wanted', () => {
    expect(
      [...filesOf({ ci: 'none' }).keys()].filter(path =>
        /^(ci|\.git.*)\//.test(path),
      ),
    ).toEqual([]);
  });

  it('is POSIX shell that ShellCheck has nothing against', () => {
    const scripts = METHODS.map(
      method => filesOf({ delivery: { method } }).get('ci/check.sh')!,
    );
    expect(shellProblems(scripts).flat()).toEqual([]);
  }, 60_000);

  /** Runs a check in a repository whose programs write down what they are asked. */
  async function check(files: ReadonlyMap<string, string>, name: string) {
    const repository = join(folder, 'repository');
    for (const [path, text] of files) {
      await mkdir(dirname(join(repository, path)), { recursive: true });
      await writeFile(join(repository, path), text);
    }
    const programs = join(folder, 'programs');
    await mkdir(programs);
    const log = join(folder, 'log');
    writeFileSync(log, '');
    const program = (file: string, says: string) => {
      writeFileSync(
        join(programs, file),
        `#!/bin/sh\necho "${file} $*" >>${log}\n${says}\n`,
      );
      chmodSync(join(programs, file), 0o755);
    };
    for (const tool of ['dirname', 'mktemp', 'rm', 'sed', 'sh']) {
      symlinkSync(`/bin/${tool}`, join(programs, tool));
    }
    // An Alloy that takes everything but what one host has.
    program('alloy', 'case "$*" in *vyos-01*) exit 1 ;; esac');
    program('yq', 'echo configuration');
    program('kustomize', 'exit 0');
    program('npx', 'exit 1');
    const { status, stderr } = spawnSync('/bin/sh', ['ci/check.sh', name], {
      cwd: repository,
      env: { PATH: programs, TMPDIR: folder },
      encoding: 'utf8',
    });
    return { status, stderr, calls: readFileSync(log, 'utf8') };
  }

  it('checks each configuration at the stability level of its workload', async () => {
    const files = filesOf({
      collectors: { cluster: { stability: 'experimental' } },
    });
    const { status, stderr, calls } = await check(files, 'configurations');
    expect(calls).toContain('alloy fmt --test kubernetes/alloy-node/config');
    expect(calls).toContain(
      'alloy validate --stability.level=experimental kubernetes/alloy-cluster/config.alloy',
    );
    expect(calls).toContain(
      'alloy validate --stability.level=generally-available hosts/pve-01/config.alloy',
    );
    expect(stderr).toContain('hosts/vyos-01/config.alloy would not load');
    expect(status).toBe(1);
  });

  it('checks what is inside the values of a chart', async () => {
    const files = filesOf({ delivery: { method: 'helm-values' }, hosts: [] });
    const { status, calls } = await check(files, 'configurations');
    expect(calls).toContain(
      'yq .alloy.configMap.content delivery/helm/alloy-cluster.yaml',
    );
    expect(calls).toMatch(
      /alloy validate --stability\.level=\S+ \S+alloy-node/,
    );
    expect(status).toBe(0);
  });

  it('builds the manifests, and has the advisor look at everything', async () => {
    const files = filesOf({});
    expect((await check(files, 'manifests')).calls).toBe(
      'kustomize build kubernetes\n',
    );
  });

  it('fails with the advisor, and says so', async () => {
    const { status, stderr, calls } = await check(filesOf({}), 'advisor');
    expect(calls).toMatch(/npx --yes @alloy-fleet\/alloy-advisor@\S+ lint \./);
    expect([status, stderr]).toEqual([
      1,
      'the advisor finds something wrong\n',
    ]);
  });
});
