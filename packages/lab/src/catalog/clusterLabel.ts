import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { World } from '../world';

/**
 * The value of the cluster label that most series of a world carry; the
 * world's name when there are none.
 */
export async function clusterLabel(world: World): Promise<string> {
  if (!world.files.series) {
    return world.name;
  }
  const counts = new Map<string, number>();
  const lines = createInterface({
    input: createReadStream(world.files.series).pipe(createGunzip()),
  });
  for await (const line of lines) {
    const cluster = /"cluster": ?("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
    if (cluster) {
      const value = JSON.parse(cluster);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? world.name;
}
