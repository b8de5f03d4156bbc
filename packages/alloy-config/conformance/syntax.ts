/* eslint-disable no-console -- a command line's output */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Diagnostic, format } from '../src';

/** A configuration with the verdict of Alloy's own parser and formatter. */
interface SyntaxCase {
  readonly name: string;
  readonly src: string;
  readonly ok: boolean;
  /** The formatted text without the newline at its end; absent if empty. */
  readonly fmt?: string;
  readonly line?: number;
  readonly error?: string;
}

interface Outcome {
  readonly passed: boolean;
  readonly sameFirstLine: boolean;
  readonly expected: string;
  readonly got: string;
}

const MISMATCHES_SHOWN = 20;

/**
 * Runs each case of a JSON-lines file: the verdict must be the same, and the
 * formatted text the same to the byte. Prints the first mismatches, and the
 * share of refused texts whose first error is on the same line.
 */
export default async function syntax(
  file: string,
): Promise<{ passed: number; failed: number }> {
  const totals = { passed: 0, failed: 0, refused: 0, sameFirstLine: 0 };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() === '') {
      continue;
    }
    const expected = JSON.parse(line) as SyntaxCase;
    const outcome = run(expected);
    if (outcome.passed) {
      totals.passed++;
    } else if (totals.failed++ < MISMATCHES_SHOWN) {
      console.log(`${expected.name}\n  expected ${outcome.expected}`);
      console.log(`  got      ${outcome.got}`);
    }
    if (!expected.ok) {
      totals.refused++;
      totals.sameFirstLine += outcome.sameFirstLine ? 1 : 0;
    }
  }
  const share = (100 * totals.sameFirstLine) / Math.max(totals.refused, 1);
  console.log(
    `same first error line: ${totals.sameFirstLine} of ${
      totals.refused
    } (${share.toFixed(2)} %)`,
  );
  return { passed: totals.passed, failed: totals.failed };
}

function run(expected: SyntaxCase): Outcome {
  const { text, diagnostics } = format(expected.src);
  const wanted = expected.ok ? `${expected.fmt ?? ''}\n` : undefined;
  return {
    passed: text === wanted,
    sameFirstLine: diagnostics[0]?.start.line === expected.line,
    expected: wanted === undefined ? refusal(expected) : JSON.stringify(wanted),
    got: text === undefined ? first(diagnostics) : JSON.stringify(text),
  };
}

function refusal({ line, error }: SyntaxCase): string {
  return `an error in line ${line}: ${error}`;
}

function first([{ start, message }]: readonly Diagnostic[]): string {
  return `an error in line ${start.line}: ${message}`;
}
