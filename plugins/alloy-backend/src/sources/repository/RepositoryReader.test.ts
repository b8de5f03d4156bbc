import type {
  UrlReaderService,
  UrlReaderServiceReadTreeResponse,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { testWorkers } from '../../__testUtils__/testWorkers';
import { RepositoryReader } from './RepositoryReader';

const FOLDER = 'https://git.example.net/platform/fleet/tree/main/';
const MANIFEST = `apiVersion: apps/v1
kind: Deployment
metadata: { name: alloy, namespace: monitoring }
spec:
  template:
    spec:
      containers: [{ name: alloy, image: grafana/alloy:v1.9.0 }]
`;

const { workers } = testWorkers({
  threads: 1,
  memoryMiB: 64,
  timeout: { minutes: 1 },
});

function setUp(
  readTree: UrlReaderService['readTree'] = async () => {
    throw new NotFoundError('no such branch');
  },
) {
  const clock = { nowMs: 1_000_000 };
  const asked = jest.fn(readTree);
  const reader = RepositoryReader.create({
    urlReader: mockServices.urlReader.mock({ readTree: asked }),
    workers,
    now: () => clock.nowMs,
  });
  const read = (signal = new AbortController().signal) =>
    reader.read(FOLDER, signal);
  return { clock, readTree: asked, read };
}

function treeOf(text: string): UrlReaderServiceReadTreeResponse {
  const file = { path: 'a.yaml', content: async () => Buffer.from(text) };
  return {
    files: async () => [file],
    archive: () => Promise.reject(new Error('not asked for')),
    dir: () => Promise.reject(new Error('not asked for')),
    etag: text.slice(0, 100),
  };
}

describe('RepositoryReader', () => {
  it('asks a forge that refuses no more than once a minute', async () => {
    const { clock, readTree, read } = setUp();

    await expect(read()).rejects.toThrow('There is nothing at');
    await expect(read()).rejects.toThrow('There is nothing at');
    expect(readTree).toHaveBeenCalledTimes(1);

    clock.nowMs += 60_000;
    await expect(read()).rejects.toThrow('There is nothing at');
    expect(readTree).toHaveBeenCalledTimes(2);
  });

  it('does not take it for an answer that nobody waited for one', async () => {
    const { readTree, read } = setUp();

    await expect(read(AbortSignal.abort())).rejects.toThrow('abort');
    expect(readTree).not.toHaveBeenCalled();
    await expect(read()).rejects.toThrow('There is nothing at');
    expect(readTree).toHaveBeenCalledTimes(1);
  });

  it('goes on with what takes longer than a report waits', async () => {
    let give = (_: UrlReaderServiceReadTreeResponse) => {};
    const { readTree, read } = setUp(
      () =>
        new Promise(resolve => {
          give = resolve;
        }),
    );
    const impatient = new AbortController();
    const first = read(impatient.signal);
    const second = read();
    impatient.abort();

    await expect(first).rejects.toMatchObject({
      status: 'timed-out',
      message: expect.stringContaining('the next report may have it'),
    });
    give(treeOf(MANIFEST));
    expect(await second).toEqual([
      {
        name: 'alloy',
        namespace: 'monitoring',
        config: expect.objectContaining({ known: false }),
      },
    ]);
    expect(await read()).toBe(await second);
    expect(readTree).toHaveBeenCalledTimes(1);
  });

  it('says of one that is too much which it is, what was too much and what helps', async () => {
    const { read } = setUp(async () =>
      treeOf(`---\n${MANIFEST}`.repeat(30_000)),
    );

    await expect(read()).rejects.toMatchObject({
      status: 'failed',
      message:
        "Reading https://git.example.net/platform/fleet/tree/main/ (1 file, 5.2 MiB) took more than 64 MiB of memory (alloy.workers.memoryMiB) and was given up. Let backstage.io/source-location name the cluster's own folder.",
    });
  });

  it('does not read one that is larger than a cluster needs', async () => {
    const { read } = setUp(async () => treeOf('#'.repeat(9 * 1024 * 1024)));

    await expect(read()).rejects.toThrow(
      "Its manifests and configurations are larger than 8.0 MiB. Let backstage.io/source-location name the cluster's own folder.",
    );
  });
});
