/* eslint-disable no-console -- a command line's output */
import { format, parse, print } from '../src';
import { medianSeconds } from './medianSeconds';
import { ordinaryConfig } from './ordinaryConfig';
import validation from './validate';

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
  quotes: '"'.repeat(MEGABYTE),
  'quotes in a value': `a = ${'"'.repeat(MEGABYTE)}`,
  'one long line': `a = [${'"some text", '.repeat(MEGABYTE / 13)}]`,
  'one long string': `a = "${'x'.repeat(MEGABYTE)}"`,
};

/** What each byte of makes a node or two: costs more than text, but no more the more there is. */
const NESTED: Readonly<Record<string, string>> = {
  blocks: 'a{',
  arrays: '[',
  parentheses: '(',
  signs: '-',
};

/**
 * Measures reading, printing and validating. Ratios hold on any machine: both
 * sides are taken in the same run, in turn.
 */
export default async function syntax(): Promise<void> {
  printAll(againstJson());
  await validation();
  printAll(hostile());
  printAll(nested());
}

function printAll(measurements: readonly Measurement[]): void {
  for (const measurement of measurements) {
    console.log(JSON.stringify(measurement));
  }
}

function againstJson(): Measurement[] {
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

function nested(): Measurement[] {
  return Object.entries(NESTED).map(([name, unit]) => {
    const full = `a = ${unit.repeat(MEGABYTE / unit.length)}`;
    const half = full.slice(0, full.length / 2);
    const seconds = medianSeconds(
      { half: () => parse(half), full: () => parse(full) },
      ROUNDS,
    );
    return {
      name: `nested ${name}, 1 MB against half of it`,
      value: round(seconds.full / seconds.half),
      unit: 'times',
      goal: 3,
    };
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
