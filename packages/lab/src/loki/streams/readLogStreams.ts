import { z } from 'zod';
import type { World } from '../../world';
import { readJson } from '../../world/readJson';
import type { LogStream } from './LogStream';

const streamsSchema = z.array(
  z.object({
    stream: z.record(z.string(), z.string()),
    entries10m: z.number().int().min(0),
    entries2m: z.number().int().min(0),
  }),
);

/**
 * The streams of a world, of its `streams.json`; none when it has no such file.
 *
 * @throws InvalidWorldError naming what is not in its form
 */
export async function readLogStreams(world: World): Promise<LogStream[]> {
  const { streams } = world.files;
  if (!streams) {
    return [];
  }
  const recorded = await readJson(streams, streamsSchema);
  const read = recorded.map(it => ({
    labels: it.stream,
    entries10m: it.entries10m,
    entries2m: it.entries2m,
  }));
  return world.change?.streams(read) ?? read;
}
