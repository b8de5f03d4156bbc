import { format, parse, print } from '../src';
import { medianSeconds } from './medianSeconds';
import { ordinaryConfig } from './ordinaryConfig';

const MEGABYTE = 1_000_000;
const ROUNDS = 15;

interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number;
  /** True where more is better. */
  readonly atLeast?: boolean;
}

/** Texts that an unlucky parser is slow on, or overflows its stack with. */
const HOSTILE: Readonly<Record<string, string>> = {
  'opening braces': '{'.repeat(MEGABYTE),
  'nested blocks': 'a{'.repeat(MEGABYTE / 2),
  'nested arrays': `a = ${'['.repeat(MEGABYTE)}`,
  'nested parentheses': `a = ${'('.repeat(MEGABYTE)}`,
  'minus signs': `a = ${'-'.repeat(MEGABYTE)}`,
  quotes: '"'.repeat(MEGABYTE),
  'quotes in a value': `a = ${'"'.repeat(MEGABYTE)}`,
  'one long line': `a = [${'"some text", '.repeat(MEGABYTE / 13)}]`,
  'one long string': `a = "${'x'.repeat(MEGABYTE)}"`,
};

/**
 * Measures reading and printing. Ratios hold on any machine: both sides are
 * taken in the same run, in turn.
 */
export default async function syntax(): Promise<void> {
  for (const measurement of [...(await againstJson()), ...hostile()]) {
    console.log(JSON.stringify(measurement));
  }
}

async function againstJson(): Promise<Measurement[]> {
  const text = ordinaryConfig(MEGABYTE);
  const json = JSON.stringify(text.split('\n'));
  const seconds = medianSeconds(
    {
      json: () => JSON.parse(json),
      parse: () => parse(text),
      format: () => format(text),
    },
    ROUNDS * 3,
  );
  const perSecond = (value: number) => text.length / value / 1e6;
  return [
    {
      name: 'parse and print against JSON.parse of the lines',
      value: round(seconds.format / seconds.json),
      unit: 'times',
      goal: 30,
    },
    {
      name: 'parse and print',
      value: round(perSecond(seconds.format)),
      unit: 'MB/s',
      goal: 10,
      atLeast: true,
    },
    {
      name: 'parse',
      value: round(perSecond(seconds.parse)),
      unit: 'MB/s',
      goal: 10,
      atLeast: true,
    },
  ];
}

function hostile(): Measurement[] {
  const ordinary = ordinaryConfig(MEGABYTE);
  return Object.entries(HOSTILE).map(([name, text]) => {
    const seconds = medianSeconds(
      {
        ordinary: () => print(parse(ordinary).file),
        hostile: () => format(text),
      },
      ROUNDS,
    );
    const ratio =
      seconds.hostile / text.length / (seconds.ordinary / ordinary.length);
    return {
      name: `${name}, time a byte against ordinary text`,
      value: round(ratio),
      unit: 'times',
      goal: 2,
    };
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
