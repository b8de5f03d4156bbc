import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { World } from '../../world';
import metricFamilies from './metricFamilies.json';

/** What an exposition says of a metric family. */
export interface MetricFamily {
  /** `counter`, `gauge`, `histogram`, `summary` or `untyped`. */
  readonly type: string;
  readonly help: string;
}

const COMMENT = /^# (TYPE|HELP) (\S+)(?!\S) ?(.*)$/gm;

/**
 * The metric families of collectors and kubelets, by name: those that the
 * recorded topology exposed, and over them what the world's own expositions
 * say, where it has some.
 */
export async function readMetricTypes(
  world: World,
): Promise<Map<string, MetricFamily>> {
  const families = new Map<string, MetricFamily>(
    Object.entries(metricFamilies),
  );
  for (const file of await expositions(world)) {
    const text = await readFile(file, 'utf8');
    for (const [, comment, name, content] of text.matchAll(COMMENT)) {
      const known = families.get(name) ?? { type: 'untyped', help: '' };
      families.set(
        name,
        comment === 'TYPE'
          ? { ...known, type: content }
          : { ...known, help: content },
      );
    }
  }
  return families;
}

async function expositions(world: World): Promise<string[]> {
  const folders = [path.join(world.dir, 'kubelet')];
  const { collectors } = world.files;
  if (collectors) {
    const names = await readdir(collectors);
    folders.push(...names.map(name => path.join(collectors, name)));
  }
  const files = await Promise.all(
    folders.map(async folder => {
      // A world may lack its kubelet folder, and a file may lie among folders.
      const names = await readdir(folder).catch(() => []);
      return names
        .filter(name => name.endsWith('.txt'))
        .map(name => path.join(folder, name));
    }),
  );
  return files.flat();
}
