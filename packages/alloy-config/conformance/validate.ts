/* eslint-disable no-console -- a command line's output */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Diagnostic, parse } from '../src';
import { StabilityLevel, validate } from '../src/validate';

type Verdict = {
  severity: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  message: string;
};

type Case = {
  name: string;
  text: string;
  stability: StabilityLevel;
  ok: boolean;
  diagnostics?: Verdict[];
};

const PRINTED = 20;

function toVerdict({ severity, start, end, message }: Diagnostic): Verdict {
  return {
    severity,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    message,
  };
}

function run({ text, stability }: Case): Verdict[] {
  const { file, diagnostics } = parse(text);
  const found =
    diagnostics.length > 0
      ? diagnostics
      : validate(file, {
          stability,
          community: stability === 'experimental',
          fileName: 'config.alloy',
        });
  return found.map(toVerdict);
}

function sameFirst(expected: readonly Verdict[], got: readonly Verdict[]) {
  return (
    expected[0]?.line === got[0]?.line &&
    expected[0]?.message === got[0]?.message
  );
}

function sameList(expected: readonly Verdict[], got: readonly Verdict[]) {
  const keys = (verdict: Verdict) =>
    [
      verdict.severity,
      verdict.line,
      verdict.column,
      verdict.endLine,
      verdict.endColumn,
      verdict.message,
    ].join(' ');
  return expected.map(keys).join('\n') === got.map(keys).join('\n');
}

function printDifference(
  name: string,
  expected: readonly Verdict[],
  got: readonly Verdict[],
) {
  const at = expected.findIndex(
    (verdict, index) => !got[index] || !sameList([verdict], [got[index]]),
  );
  const index = at < 0 ? expected.length : at;
  console.log(`${name}: diagnostic ${index + 1}`);
  console.log(`  expected ${JSON.stringify(expected[index] ?? null)}`);
  console.log(`  got      ${JSON.stringify(got[index] ?? null)}`);
}

function share(part: number, all: number): string {
  return `${part} of ${all} (${((100 * part) / Math.max(all, 1)).toFixed(
    2,
  )} %)`;
}

/**
 * Runs the cases of a file, one JSON object a line, against what `alloy validate` said of them. A
 * case passes if the verdict, and the line and message of the first diagnostic are the same.
 */
export default async function conformance(
  file: string,
): Promise<{ passed: number; failed: number }> {
  const totals = { cases: 0, verdict: 0, first: 0, list: 0, printed: 0 };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() === '') {
      continue;
    }
    const one: Case = JSON.parse(line);
    const expected = one.diagnostics ?? [];
    const got = run(one);
    const verdict = one.ok === (got.length === 0);
    const first = verdict && sameFirst(expected, got);
    const list = first && sameList(expected, got);
    totals.cases += 1;
    totals.verdict += Number(verdict);
    totals.first += Number(first);
    totals.list += Number(list);
    if (!list && totals.printed < PRINTED) {
      totals.printed += 1;
      printDifference(`${one.name} (${one.stability})`, expected, got);
    }
  }
  console.log(`same verdict: ${share(totals.verdict, totals.cases)}`);
  console.log(`same first diagnostic: ${share(totals.first, totals.cases)}`);
  console.log(`same list: ${share(totals.list, totals.cases)}`);
  return { passed: totals.first, failed: totals.cases - totals.first };
}
