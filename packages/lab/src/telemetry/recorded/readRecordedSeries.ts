import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { InvalidWorldError, World } from '../../world';
import type { RecordedSeries } from './RecordedSeries';

const valueSchema = z.union([z.string(), z.number(), z.null()]);

const lineSchema = z.object({
  metric: z.record(z.string(), z.string()),
  values: z.tuple([valueSchema, valueSchema]),
});

/**
 * Reads every series of a world's `series.jsonl.gz`; none when the world has
 * no such file. Series without a sample at either moment are left out.
 *
 * @throws InvalidWorldError naming the line that is not in its form
 */
export async function readRecordedSeries(
  world: World,
): Promise<RecordedSeries[]> {
  const file = world.files.series;
  if (!file) {
    return [];
  }
  const source = createReadStream(file);
  const content = createGunzip();
  source.on('error', error => content.destroy(error));
  const series: RecordedSeries[] = [];
  let lineNumber = 0;
  try {
    for await (const line of createInterface({ input: source.pipe(content) })) {
      lineNumber++;
      if (line !== '') {
        const recorded = parse(line);
        if (recorded.first !== undefined || recorded.second !== undefined) {
          series.push(recorded);
        }
      }
    }
  } catch (error) {
    throw new InvalidWorldError({
      file,
      problem: `line ${lineNumber}: ${(error as Error).message}`,
    });
  }
  return series;
}

function parse(line: string): RecordedSeries {
  const { metric, values } = lineSchema.parse(JSON.parse(line));
  return {
    labels: metric,
    first: toNumber(values[0]),
    second: toNumber(values[1]),
  };
}

/** A sample value as Prometheus writes it: a number, NaN, +Inf or -Inf. */
function toNumber(value: string | number | null): number | undefined {
  if (value === null) {
    return undefined;
  }
  if (value === 'NaN') {
    return NaN;
  }
  const number = Number(String(value).replace(/^([+-]?)Inf$/, '$1Infinity'));
  if (Number.isNaN(number)) {
    throw new Error(`${JSON.stringify(value)} is no sample value`);
  }
  return number;
}
