import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { InvalidWorldError } from './InvalidWorldError';
import { readJson } from './readJson';
import {
  KubernetesIndex,
  kubernetesIndexSchema,
  topologyIndexSchema,
} from './recordedIndex';
import { recordedPodNames } from './recordedPods';
import { RECORDINGS_DIR, isScenario } from './scenarios';
import type { World } from './World';

/**
 * Reads a world: one of the scenarios by its name, or a folder in the
 * recordings' form by its path.
 *
 * @throws InvalidWorldError naming the file and what is wrong with it when the
 *   folder is not in the recordings' form
 */
export async function loadWorld(nameOrDir: string): Promise<World> {
  const dir = isScenario(nameOrDir)
    ? path.join(RECORDINGS_DIR, 'topology', nameOrDir)
    : path.resolve(nameOrDir);
  const name = path.basename(dir);
  await assertFolder(dir);

  const indexFile = path.join(dir, 'index.json');
  const content = await readJson(
    indexFile,
    z.record(z.string(), z.unknown(), {
      error: 'expected an object',
    }),
  );
  if ('files' in content && !('collectors' in content)) {
    const kubernetes = {
      dir,
      index: await readJson(indexFile, kubernetesIndexSchema),
    };
    const recordedAtMs = newestResponse(indexFile, kubernetes.index);
    return { name, dir, recordedAtMs, kubernetes, hosts: [], files: {} };
  }

  const index = await readJson(indexFile, topologyIndexSchema);
  const kubernetesDir = path.join(dir, 'kubernetes');
  const kubernetes = {
    dir: kubernetesDir,
    index: await readJson(
      path.join(kubernetesDir, 'index.json'),
      kubernetesIndexSchema,
    ),
  };
  const pods = await recordedPodNames(kubernetes);
  return {
    name,
    dir,
    recordedAtMs: Math.round(index.valuesAt[1] * 1000),
    index,
    kubernetes,
    hosts: Object.keys(index.collectors).filter(it => !pods.has(it)),
    files: {
      series: ifThere(dir, 'series.jsonl.gz'),
      streams: ifThere(dir, 'streams.json'),
      queries: ifThere(dir, 'queries.json'),
      collectors: ifThere(dir, 'collectors'),
    },
  };
}

async function assertFolder(dir: string): Promise<void> {
  const stats = await stat(dir).catch(() => undefined);
  if (!stats?.isDirectory()) {
    throw new InvalidWorldError({
      file: dir,
      problem: stats ? 'it is no folder' : 'there is no such folder',
    });
  }
}

function newestResponse(file: string, index: KubernetesIndex): number {
  const moments = index.files
    .map(it => Date.parse(it.responseHeaders.Date))
    .filter(Number.isFinite);
  if (moments.length === 0) {
    throw new InvalidWorldError({
      file,
      problem: 'no response has a Date, so its moment is not known',
    });
  }
  return Math.max(...moments);
}

function ifThere(dir: string, entry: string): string | undefined {
  const entryPath = path.join(dir, entry);
  return existsSync(entryPath) ? entryPath : undefined;
}
