import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Labels } from '../../prometheus';
import { samplesOf } from '../motion/samplesOf';
import type { HistoryPart } from './planHistory';

const CHUNK_CHARACTERS = 1 << 20;

/**
 * Writes the samples of a span of time as an OpenMetrics file for promtool,
 * series by series.
 *
 * @returns how many samples it holds
 */
export async function writeOpenMetrics(options: {
  file: string;
  parts: readonly HistoryPart[];
  fromMs: number;
  toMs: number;
}): Promise<number> {
  const { file, parts, fromMs, toMs } = options;
  const stream = createWriteStream(file);
  let chunk = '';
  let count = 0;
  for (const { series, stepMs } of parts) {
    for (const it of series) {
      const { timesMs, values } = samplesOf(it, fromMs, toMs, stepMs);
      const head = openMetricsName(it.labels);
      for (let i = 0; i < timesMs.length; i++) {
        chunk += `${head} ${values[i]} ${timesMs[i] / 1000}\n`;
      }
      count += timesMs.length;
      if (chunk.length > CHUNK_CHARACTERS) {
        if (!stream.write(chunk)) {
          await once(stream, 'drain');
        }
        chunk = '';
      }
    }
  }
  stream.end(`${chunk}# EOF\n`);
  await finished(stream);
  return count;
}

function openMetricsName({ __name__, ...labels }: Labels): string {
  const pairs = Object.entries(labels)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}="${escaped(value)}"`);
  return `${__name__}{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return value
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\n/g, '\\n');
}
