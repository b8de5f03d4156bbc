import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One case of a file of cases: what goes in, and what is to come out. */
export interface TextCase {
  readonly name: string;
  readonly input: string;
  readonly expected: string;
}

/**
 * The cases of a file in src/testdata. Each begins with a line `=== name`, then
 * its input, a line `--->`, and what is expected.
 */
export function readCases(file: string): TextCase[] {
  const text = readFileSync(join(__dirname, '../testdata', file), 'utf8');
  return text
    .split(/^=== /m)
    .slice(1)
    .map(section => {
      const [, name, input, expected] =
        /^(.*)\n([^]*?)^--->\n([^]*)$/m.exec(section) ?? [];
      if (expected === undefined) {
        throw new Error(`expected a line "--->" in ${file}: ${section}`);
      }
      return { name, input, expected: expected.trimEnd() };
    });
}
