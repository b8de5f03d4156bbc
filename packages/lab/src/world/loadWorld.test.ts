import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InvalidWorldError, SCENARIOS, loadWorld } from '.';
import { RECORDINGS_DIR } from './scenarios';

describe('loadWorld', () => {
  let dir: string;

  beforeEach(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'lab-world-'));
  });

  afterEach(() => rm(dir, { recursive: true }));

  const index = {
    collectors: {
      'agent-x1': { ready: { status: 200, body: 'Alloy is ready.\n' } },
      'edge-box': {},
    },
    valuesAt: [1795375711.4, 1795375801.4],
  };

  const pods = {
    kind: 'PodList',
    apiVersion: 'v1',
    metadata: { resourceVersion: '9' },
    items: [{ metadata: { name: 'agent-x1', namespace: 'telemetry' } }],
  };

  async function writeWorld(files: Record<string, unknown>) {
    await mkdir(path.join(dir, 'kubernetes'), { recursive: true });
    for (const [file, content] of Object.entries(files)) {
      const text =
        typeof content === 'string' ? content : JSON.stringify(content);
      await writeFile(path.join(dir, file), text);
    }
  }

  const kubernetesIndex = {
    files: [
      {
        file: 'pods.json',
        method: 'GET',
        path: '/api/v1/pods',
        as: 'reader',
        accept: 'application/json',
        status: 200,
      },
    ],
  };

  it.each(SCENARIOS)(
    'reads the scenario %s with its three hosts',
    async name => {
      const world = await loadWorld(name);

      expect(world.name).toBe(name);
      expect([...world.hosts].sort()).toEqual(['pve-01', 'rpi-01', 'vyos-01']);
      expect(world.recordedAtMs / 1000).toBeCloseTo(
        world.index!.valuesAt[1],
        2,
      );
      expect(Object.values(world.files)).not.toContain(undefined);
    },
  );

  it('reads a world from outside that lacks what it may lack', async () => {
    await writeWorld({
      'index.json': index,
      'kubernetes/index.json': kubernetesIndex,
      'kubernetes/pods.json': pods,
    });

    const world = await loadWorld(dir);

    expect(world.hosts).toEqual(['edge-box']);
    expect(world.recordedAtMs).toBe(1795375801400);
    expect(world.files).toEqual({});
  });

  it('reads a recording of a Kubernetes API alone', async () => {
    const world = await loadWorld(
      path.join(RECORDINGS_DIR, 'kubernetes/healthy'),
    );

    expect(world.hosts).toEqual([]);
    expect(new Date(world.recordedAtMs).toISOString()).toBe(
      '2026-11-22T11:10:27.000Z',
    );
  });

  it.each([
    ['index.json', 'it is missing', {}],
    ['index.json', 'it is not JSON', { 'index.json': '{"collectors"' }],
    ['index.json', 'valuesAt', { 'index.json': { collectors: {} } }],
    [
      'index.json',
      'collectors.a.ready.status',
      { 'index.json': { ...index, collectors: { a: { ready: {} } } } },
    ],
    ['kubernetes/index.json', 'it is missing', { 'index.json': index }],
    [
      'kubernetes/index.json',
      'files.0.status',
      {
        'index.json': index,
        'kubernetes/index.json': {
          files: [{ file: 'a', method: 'GET', path: '/' }],
        },
      },
    ],
    [
      'kubernetes/pods.json',
      'it is missing',
      { 'index.json': index, 'kubernetes/index.json': kubernetesIndex },
    ],
  ])('refuses a folder whose %s is wrong: %s', async (file, problem, files) => {
    await writeWorld(files);

    const loading = loadWorld(dir);

    await expect(loading).rejects.toThrow(InvalidWorldError);
    await expect(loading).rejects.toMatchObject({ file: path.join(dir, file) });
    await expect(loading).rejects.toThrow(problem);
  });

  it('refuses what is no folder', async () => {
    const file = path.join(dir, 'a-file');
    await writeFile(file, '');
    await expect(loadWorld(file)).rejects.toThrow('it is no folder');
    await expect(loadWorld(path.join(dir, 'no'))).rejects.toThrow(
      'there is no such folder',
    );
  });

  it('takes a copy of a scenario by its path', async () => {
    await cp(path.join(RECORDINGS_DIR, 'topology/healthy'), dir, {
      recursive: true,
    });
    const world = await loadWorld(dir);
    expect(world.hosts).toHaveLength(3);
  });
});
