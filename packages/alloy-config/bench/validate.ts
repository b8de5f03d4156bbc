/* eslint-disable no-console -- a command line's output */
import { parse } from '../src';
import { validate } from '../src/validate';
import { medianSeconds } from './medianSeconds';
import { ordinaryConfig } from './ordinaryConfig';

const CONFIG_BYTES = 100_000;
const ROUNDS = 45;

/** Measures validation against the parse that comes before it, in turn. */
export default async function bench(): Promise<void> {
  const text = ordinaryConfig(CONFIG_BYTES);
  const { file } = parse(text);
  const found = validate(file);
  const seconds = medianSeconds(
    { parse: () => parse(text), validate: () => validate(file) },
    ROUNDS,
  );
  const round = (value: number) => Math.round(value * 100) / 100;
  console.log(
    JSON.stringify({
      name: 'validate 100 kB against its parse',
      value: round(seconds.validate / seconds.parse),
      unit: 'times',
      goal: 3,
    }),
  );
  console.log(
    JSON.stringify({
      name: 'validate',
      value: round(text.length / seconds.validate / 1e6),
      unit: 'MB/s',
    }),
  );
  console.log(
    JSON.stringify({
      name: 'validate, findings in an ordinary configuration',
      value: found.length,
      unit: 'diagnostics',
      goal: 0,
    }),
  );
}
