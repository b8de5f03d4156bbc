import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import {
  UrlReaderService,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type { Lab } from '@alloy-fleet/lab';
import { stringify } from 'yaml';
import {
  LAB_CLUSTER,
  LabBackend,
  clusterEntity,
  forgeConfig,
  startLabBackend,
} from '../../__testUtils__/startLabBackend';
import { testWorkers } from '../../__testUtils__/testWorkers';
import { RepositoryReader } from './RepositoryReader';

const run = promisify(execFile);

/** The portal's own reader of URLs, with the lab's forge among its integrations. */
function urlReaderOf(lab: Lab): UrlReaderService {
  return UrlReaders.default({
    logger: mockServices.logger.mock(),
    config: new ConfigReader({ integrations: { gitea: [forgeConfig(lab)] } }),
  });
}

function folderOf(lab: Lab): string {
  return `${lab.url('forge')}/platform/fleet/src/branch/main/`;
}

/** A real repository on the lab's forge, with what the cluster is made of. */
describe('configurations in version control', () => {
  const { workers } = testWorkers();
  let backend: LabBackend;
  let copy: string;

  beforeAll(async () => {
    backend = await startLabBackend({
      scenario: 'healthy',
      withTelemetry: false,
      entities: lab => {
        const entity = clusterEntity(LAB_CLUSTER);
        entity.metadata.annotations![
          'backstage.io/managed-by-location'
        ] = `url:${folderOf(lab)}catalog-info.yaml`;
        return [entity];
      },
      features: lab => [
        createServiceFactory({
          service: coreServices.urlReader,
          deps: {},
          factory: () => urlReaderOf(lab),
        }),
      ],
    });
    copy = await mkdtemp(path.join(tmpdir(), 'alloy-repository-'));
    const created = await fetch(
      `${backend.lab.url('forge')}/api/v1/orgs/platform/repos`,
      {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          authorization: `basic ${btoa('lab:lab-password')}`,
        },
        body: JSON.stringify({ name: 'fleet' }),
      },
    );
    if (!created.ok) {
      throw new Error(`The forge answered ${created.status}.`);
    }
    await git('init', '--quiet', '--initial-branch=main');
  });

  afterAll(async () => {
    await backend?.stop();
    await rm(copy, { recursive: true, force: true });
  });

  async function git(...args: string[]) {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
    const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null' };
    await run('git', [...identity, ...args], { cwd: copy, env });
  }

  async function push(files: Record<string, string>) {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(copy, name)), { recursive: true });
      await writeFile(path.join(copy, name), text);
    }
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'Change');
    const remote = backend.lab
      .url('forge')
      .replace('//', '//lab:lab-password@');
    await git('push', '--quiet', `${remote}/platform/fleet.git`, 'main');
  }

  /** What the cluster itself holds of one kind. */
  async function held(kind: string, name: string) {
    const below = kind === 'configmaps' ? 'api/v1' : 'apis/apps/v1';
    const answer = await fetch(
      `${backend.lab.url(
        'kubernetes',
      )}/${below}/namespaces/monitoring/${kind}/${name}`,
      { headers: { authorization: 'Bearer lab-reader' } },
    );
    return answer.json();
  }

  async function findings() {
    const report = await backend.report();
    return report.findings
      .filter(it => it.check === 'config/differs-from-git')
      .map(it => [it.subject.name, it.status, it.summary]);
  }

  it('are what the cluster holds, differ at a line, or are not found', async () => {
    const nodeMap = await held('configmaps', 'alloy-node');
    const clusterMap = await held('configmaps', 'alloy-cluster');
    const [nodeText] = Object.values<string>(nodeMap.data);
    const [clusterText] = Object.values<string>(clusterMap.data);
    const lines = clusterText.split('\n');
    lines[2] = `${lines[2]} // by hand`;
    await push({
      // As kustomize generates a ConfigMap from a file...
      'node/config.alloy': nodeText,
      'node/daemonset.yaml': stringify(await held('daemonsets', 'alloy-node')),
      'node/kustomization.yaml': stringify({
        kind: 'Kustomization',
        namespace: 'monitoring',
        resources: ['daemonset.yaml'],
        configMapGenerator: [{ name: 'alloy-node', files: ['config.alloy'] }],
      }),
      // ...and as plain manifests.
      'cluster.yaml': [
        await held('statefulsets', 'alloy-cluster'),
        {
          ...clusterMap,
          data: { 'config.alloy': lines.join('\n') },
        },
      ]
        .map(it => stringify(it))
        .join('---\n'),
      'README.md': '# No manifest\n',
    });

    expect(await findings()).toEqual([
      [
        'alloy-cluster',
        'failing',
        'configmap/alloy-cluster is not what config.alloy says, from line 3 on: it was changed by hand, or a change did not arrive.',
      ],
      [
        'alloy-kube-events',
        'unknown',
        expect.stringContaining('No manifest of alloy-kube-events'),
      ],
      [
        'alloy-node',
        'passing',
        'configmap/alloy-node holds what node/config.alloy says.',
      ],
    ]);
  });

  it('are read once a minute at most, and not at all while nothing changed', async () => {
    let nowMs = 0;
    const urlReader = urlReaderOf(backend.lab);
    const readTree = jest.spyOn(urlReader, 'readTree');
    const reader = RepositoryReader.create({
      urlReader,
      workers,
      now: () => nowMs,
    });
    const { signal } = new AbortController();
    const read = () => reader.read(folderOf(backend.lab), signal);

    const first = await read();
    nowMs = 59_000;
    expect(await read()).toBe(first);
    expect(readTree).toHaveBeenCalledTimes(1);
    nowMs = 61_000;
    // Asked again, and not modified.
    expect(await read()).toBe(first);
    expect(readTree).toHaveBeenCalledTimes(2);
  });

  it('say why they can not be read', async () => {
    const reader = RepositoryReader.create({
      urlReader: urlReaderOf(backend.lab),
      workers,
    });
    const { signal } = new AbortController();
    const forge = backend.lab.url('forge');

    await expect(
      reader.read(`${forge}/platform/none/src/branch/main/`, signal),
    ).rejects.toMatchObject({ status: 'failed' });
    await expect(
      reader.read('https://example.org/a/tree/main/', signal),
    ).rejects.toMatchObject({
      status: 'refused',
      message: expect.stringContaining('integrations'),
    });
  });
});
