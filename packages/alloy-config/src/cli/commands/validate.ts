import { Diagnostic } from '../../ast';
import { parse } from '../../parse';
import { validate as validateFile, type ValidateOptions } from '../../validate';
import { diagnosticLine } from '../diagnosticLine';
import { eachFile } from '../eachFile';
import { ExitCode } from '../exitCode';
import { parseArguments } from '../parseArguments';
import { Terminal } from '../Terminal';
import { UsageError } from '../UsageError';

export const VALIDATE_USAGE = `alloy-config validate [--stability LEVEL] [--community] [--json] FILE...
  Says what "alloy validate" says; exits 1 if it says anything.
      --stability LEVEL   generally-available (default), public-preview or experimental
      --community         community components are enabled
      --json              print an object a file: {file, diagnostics}`;

const OPTIONS = {
  stability: { type: 'string', default: 'generally-available' },
  community: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

const STABILITY_LEVELS = [
  'generally-available',
  'public-preview',
  'experimental',
] as const;

/** Validates files, see VALIDATE_USAGE; gives the exit code. */
export async function validate(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { values, files } = parseArguments(args, OPTIONS);
  const { community } = values;
  const stability = stabilityLevel(values.stability);
  return eachFile(files, terminal, (file, text) => {
    const options = { stability, community, fileName: file };
    const diagnostics = diagnose(text, options);
    if (values.json) {
      terminal.out(`${JSON.stringify({ file, diagnostics })}\n`);
    } else {
      for (const diagnostic of diagnostics) {
        terminal.out(diagnosticLine(file, diagnostic));
      }
    }
    return diagnostics.length > 0 ? ExitCode.findings : ExitCode.ok;
  });
}

/** Syntax errors come alone, as from Alloy: a tree with holes would give others that are none. */
function diagnose(
  text: string,
  options: ValidateOptions,
): readonly Diagnostic[] {
  const { file, diagnostics } = parse(text);
  return diagnostics.length > 0 ? diagnostics : validateFile(file, options);
}

function stabilityLevel(level: string) {
  const known = STABILITY_LEVELS.find(candidate => candidate === level);
  if (known === undefined) {
    throw new UsageError(
      `expected --stability to be one of ${STABILITY_LEVELS.join(
        ', ',
      )}, got ${level}`,
    );
  }
  return known;
}
