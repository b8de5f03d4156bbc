import { CATALOGUE_RELEASE, isRelease } from '../../catalogue/release';
import { parse } from '../../parse';
import {
  isOpenFor,
  validate as validateFile,
  type ValidateOptions,
  type ValidationDiagnostic,
} from '../../validate';
import { diagnosticLine, openLine } from '../diagnosticLine';
import { eachFile } from '../eachFile';
import { ExitCode } from '../exitCode';
import { parseArguments } from '../parseArguments';
import { Terminal } from '../Terminal';
import { UsageError } from '../UsageError';

export const VALIDATE_USAGE = `alloy-config validate [--stability LEVEL] [--community] [--alloy-version RELEASE]
                      [--json] FILE...
  Says what "alloy validate" says; exits 1 if it says anything.
      --stability LEVEL   generally-available (default), public-preview or experimental
      --community         community components are enabled
      --alloy-version RELEASE
                          the release that runs it, ${CATALOGUE_RELEASE} by default: what that
                          does not know of a newer one is unknown, and no error
      --json              print an object a file: {file, release, diagnostics, unknown}`;

const OPTIONS = {
  stability: { type: 'string', default: 'generally-available' },
  community: { type: 'boolean', default: false },
  'alloy-version': { type: 'string', default: CATALOGUE_RELEASE },
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
  const release = releaseOf(values['alloy-version']);
  return eachFile(files, terminal, (file, text) => {
    const options = { stability, community, release, fileName: file };
    const all = diagnose(text, options);
    const isUnknown = (it: ValidationDiagnostic) => isOpenFor(it, release);
    const diagnostics = all.filter(it => !isUnknown(it));
    if (values.json) {
      const unknown = all.filter(isUnknown);
      terminal.out(
        `${JSON.stringify({ file, release, diagnostics, unknown })}\n`,
      );
    } else {
      for (const diagnostic of all) {
        terminal.out(
          isUnknown(diagnostic)
            ? openLine(file, diagnostic, release)
            : diagnosticLine(file, diagnostic),
        );
      }
    }
    return diagnostics.length > 0 ? ExitCode.findings : ExitCode.ok;
  });
}

/** Syntax errors come alone, as from Alloy: a tree with holes would give others that are none. */
function diagnose(
  text: string,
  options: ValidateOptions,
): readonly ValidationDiagnostic[] {
  const { file, diagnostics } = parse(text);
  return diagnostics.length > 0 ? diagnostics : validateFile(file, options);
}

function releaseOf(text: string): string {
  if (!isRelease(text)) {
    throw new UsageError(
      `expected --alloy-version to be a release such as ${CATALOGUE_RELEASE}, got ${text}`,
    );
  }
  return text;
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
