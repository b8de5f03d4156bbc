/* eslint-disable no-console -- a command line's output */
import { compile } from '../src';
import { CARDINALITY_RULES } from './cardinalityRules';
import { labelSetsJson } from './labelSets';

const SETS = 1_000_000;
const CHUNK = 200;

type Measure = {
  name: string;
  value: number;
  unit: string;
  goal?: number;
  atLeast?: boolean;
};

function print(measure: Measure) {
  console.log(
    JSON.stringify({ ...measure, value: Number(measure.value.toFixed(2)) }),
  );
}

/**
 * Relabels a million label sets and parses the same sets from JSON, in turns, so that the machine's
 * speed cancels out of the ratio.
 */
export default async function bench(): Promise<void> {
  const relabel = compile(CARDINALITY_RULES);
  let parseMs = 0;
  let relabelMs = 0;
  let bytes = 0;
  let kept = 0;
  // Before that, the process holds Node, and what turns TypeScript into JavaScript.
  const startBytes = process.memoryUsage().rss;
  let peakBytes = startBytes;
  for (let done = 0; done < SETS; done += CHUNK) {
    const text = labelSetsJson(CHUNK, done);
    bytes += text.length;

    const start = performance.now();
    const sets = JSON.parse(text);
    const parsed = performance.now();
    for (const labels of sets) {
      if (relabel(labels)) {
        kept += 1;
      }
    }
    const relabelled = performance.now();

    parseMs += parsed - start;
    relabelMs += relabelled - parsed;
    peakBytes = Math.max(peakBytes, process.memoryUsage().rss);
  }
  print({
    name: 'relabel, times JSON.parse',
    value: relabelMs / parseMs,
    unit: 'x',
    goal: 6,
  });
  print({
    name: 'relabel, resident memory it takes at most',
    value: (peakBytes - startBytes) / 1e6,
    unit: 'MB',
  });
  print({
    name: 'relabel, resident memory of the whole process at most',
    value: peakBytes / 1e6,
    unit: 'MB',
    goal: 200,
  });
  print({
    name: 'relabel, label sets a second',
    value: SETS / (relabelMs / 1000),
    unit: 'sets/s',
  });
  print({
    name: 'relabel, JSON text a second',
    value: bytes / 2 ** 20 / (relabelMs / 1000),
    unit: 'MiB/s',
  });
  print({
    name: 'relabel, share kept',
    value: (100 * kept) / SETS,
    unit: '%',
  });
}
