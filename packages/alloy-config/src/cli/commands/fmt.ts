import { writeFile } from 'node:fs/promises';
import { format } from '../../print';
import { diagnosticLine } from '../diagnosticLine';
import { eachFile } from '../eachFile';
import { ExitCode } from '../exitCode';
import { parseArguments } from '../parseArguments';
import { Terminal } from '../Terminal';

export const FMT_USAGE = `alloy-config fmt [--write | --check] [--json] FILE...
  Formats configurations as "alloy fmt" does and prints them.
  -w, --write   write the formatted text back to the files instead
      --check   only say which files are not formatted, and exit 1 if any
      --json    print an object a file: {file, formatted, text, diagnostics}`;

const OPTIONS = {
  write: { type: 'boolean', short: 'w', default: false },
  check: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** Formats files, see FMT_USAGE; gives the exit code. */
export async function fmt(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { values, files } = parseArguments(args, OPTIONS);
  return eachFile(files, terminal, async (file, source) => {
    const { text, diagnostics } = format(source);
    const formatted = text === source;
    if (values.json) {
      const result = { file, formatted, text, diagnostics };
      terminal.out(`${JSON.stringify(result)}\n`);
    } else {
      for (const diagnostic of diagnostics) {
        terminal.error(diagnosticLine(file, diagnostic));
      }
    }
    if (text === undefined) {
      return ExitCode.findings;
    }
    if (values.check) {
      if (!formatted && !values.json) {
        terminal.error(`${file}: not formatted\n`);
      }
      return formatted ? ExitCode.ok : ExitCode.findings;
    }
    if (values.write && file !== '-') {
      if (!formatted) {
        await writeFile(file, text);
      }
    } else if (!values.json) {
      terminal.out(text);
    }
    return ExitCode.ok;
  });
}
