/* eslint-disable no-console -- a command line's output */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { compile, type Labels, RelabelError, type RelabelConfig } from '../src';

type Case = {
  name?: string;
  rules: RelabelConfig[];
  labels: Labels;
  ok: boolean;
  keep: boolean;
  want?: Labels;
  error?: string;
};

type Verdict = Pick<Case, 'ok' | 'keep' | 'want' | 'error'>;

const PRINTED = 20;

function run({ rules, labels }: Case): Verdict {
  try {
    const want = compile(rules)(labels);
    return { ok: true, keep: want !== undefined, want };
  } catch (error) {
    if (error instanceof RelabelError) {
      return { ok: false, keep: false, error: error.message };
    }
    throw error;
  }
}

function agrees(expected: Verdict, got: Verdict): boolean {
  return (
    expected.ok === got.ok &&
    expected.keep === got.keep &&
    (!got.keep || isDeepStrictEqual(expected.want ?? {}, { ...got.want }))
  );
}

/**
 * Runs the cases of a file, one JSON object a line, against the verdicts in it: accepted or refused,
 * kept or dropped, resulting labels. Prints the first mismatches.
 */
export default async function conformance(
  file: string,
): Promise<{ passed: number; failed: number }> {
  const totals = { passed: 0, failed: 0 };
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file) })) {
    line += 1;
    if (text.trim() === '') {
      continue;
    }
    const expected: Case = JSON.parse(text);
    const got = run(expected);
    if (agrees(expected, got)) {
      totals.passed += 1;
      continue;
    }
    totals.failed += 1;
    if (totals.failed <= PRINTED) {
      const { ok, keep, want, error } = expected;
      console.log(
        `${expected.name ?? `line ${line}`}: ${JSON.stringify(expected.rules)}`,
      );
      console.log(`  expected ${JSON.stringify({ ok, keep, want, error })}`);
      console.log(`  got      ${JSON.stringify(got)}`);
    }
  }
  return totals;
}
