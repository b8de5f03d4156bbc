import { monitorEventLoopDelay } from 'node:perf_hooks';
import { unknown } from '@alloy-fleet/alloy-advisor';
import { testWorkers } from '../__testUtils__/testWorkers';
import { writtenAlloy } from '../__testUtils__/writtenAlloy';
import type { RepositoryFiles } from './tasks/readRepository';
import type { Workers } from './Workers';

const ABOUT = {
  doing: 'Reading https://git.example.net/fleet (1 file, 40.0 MiB)',
  advice: 'Name a folder.',
};

const collector = writtenAlloy(
  'loki.source.kubernetes_events "e" {\n  forward_to = []\n}\n',
);

/** Takes tens of seconds and gigabytes to parse. */
function hugeRepository(): RepositoryFiles {
  const manifest =
    '---\nkind: Deployment\nspec: {a: [1, 2, 3], b: {c: d}}\nother:\n  - name: a\n    value: b\n';
  const text = Buffer.from(
    manifest.repeat(Math.ceil((40 * 1024 * 1024) / manifest.length)),
  );
  const bytes = new Uint8Array(text);
  return {
    bytes: bytes.buffer,
    files: [{ path: 'a.yaml', length: bytes.length }],
  };
}

async function readsOne(workers: Workers) {
  const { readsEvents } = await workers.run(
    'readCollector',
    { collector, repository: unknown('repository', 'Not asked.') },
    { ...ABOUT, id: 'a' },
  );
  return readsEvents;
}

describe('WorkerPool', () => {
  const { workers: others } = testWorkers();

  describe('that has to do with a text which takes for ever', () => {
    const { workers, logger } = testWorkers({
      threads: 1,
      timeout: { seconds: 10 },
      memoryMiB: 8_192,
    });

    it('gives it up, says so, and goes on; the event loop goes on meanwhile', async () => {
      const delays = monitorEventLoopDelay({ resolution: 10 });
      const files = hugeRepository();
      delays.enable();
      const reading = workers.run('readRepository', files, {
        ...ABOUT,
        id: 'huge',
        transfer: [files.bytes],
      });
      // It went to the worker, and was not copied.
      await expect(reading).rejects.toMatchObject({
        name: 'SourceFailure',
        status: 'failed',
        message:
          'Reading https://git.example.net/fleet (1 file, 40.0 MiB) took longer than 10 s (alloy.workers.timeout) and was given up. Name a folder.',
      });
      delays.disable();
      expect(files.bytes.byteLength).toBe(0);
      expect(delays.max / 1e6).toBeLessThan(1_000);
      expect(logger.warn).toHaveBeenCalledTimes(1);

      expect(await readsOne(workers)).toBe(true);
    });

    it('does not try it again for a while', async () => {
      const beganMs = performance.now();
      const again = workers.run('readRepository', hugeRepository(), {
        ...ABOUT,
        id: 'huge',
      });
      await expect(again).rejects.toThrow('took longer than 10 s');
      expect(performance.now() - beganMs).toBeLessThan(5_000);
    });
  });

  describe('that is at a text which takes long', () => {
    const { workers } = testWorkers({ threads: 1, timeout: { minutes: 1 } });

    it('shows a configuration to one who waits for it meanwhile', async () => {
      const reading = workers.run('readRepository', hugeRepository(), {
        ...ABOUT,
        id: 'huge',
      });
      let isReading = true;
      const ended = reading
        .catch(() => {})
        .finally(() => {
          isReading = false;
        });
      const shown = await workers.run('showConfiguration', collector, {
        ...ABOUT,
        id: 'shown',
      });

      expect(shown.known).toBe(true);
      expect(isReading).toBe(true);
      await Promise.all([workers.close(), ended]);
    });
  });

  describe('that has to do with a text which takes all memory', () => {
    const { workers } = testWorkers({
      threads: 1,
      timeout: { minutes: 1 },
      memoryMiB: 64,
    });

    it('gives it up, says so, and goes on', async () => {
      const reading = workers.run('readRepository', hugeRepository(), {
        ...ABOUT,
        id: 'huge',
      });
      await expect(reading).rejects.toMatchObject({
        name: 'SourceFailure',
        status: 'failed',
        message:
          'Reading https://git.example.net/fleet (1 file, 40.0 MiB) took more than 64 MiB of memory (alloy.workers.memoryMiB) and was given up. Name a folder.',
      });

      expect(await readsOne(workers)).toBe(true);
    });
  });

  it('says of a task that failed what it was about, and goes on', async () => {
    const reducing = others.run(
      'reduceReport',
      {
        gzipped: Buffer.from('no gzip'),
        seen: {
          mayReadConfigurations: false,
          mayReadCardinality: true,
          cluster: { shown: true },
          seesAllHosts: true,
          hiddenHosts: [],
        },
        byViewer: [],
      },
      { ...ABOUT, id: 'b' },
    );
    await expect(reducing).rejects.toThrow(
      'Reading https://git.example.net/fleet (1 file, 40.0 MiB) failed: incorrect header check.',
    );
    expect(await readsOne(others)).toBe(true);
  });

  it('does not begin what nobody waits for any more', async () => {
    const first = readsOne(others);
    const left = new AbortController();
    const second = others.run(
      'readCollector',
      { collector, repository: unknown('repository', 'Not asked.') },
      { ...ABOUT, id: 'c', signal: left.signal },
    );
    left.abort(new Error('left'));
    await expect(second).rejects.toThrow('left');
    expect(await first).toBe(true);
  });

  const { workers: ending } = testWorkers();

  it('ends what it is at when the portal does, and begins nothing any more', async () => {
    const reading = ending.run('readRepository', hugeRepository(), {
      ...ABOUT,
      id: 'huge',
    });
    await Promise.all([
      expect(reading).rejects.toThrow('The portal is shutting down.'),
      ending.close(),
    ]);
    await expect(readsOne(ending)).rejects.toThrow(
      'The portal is shutting down.',
    );
  });
});
