import { CATALOGUE_RELEASE, isRelease } from '@alloy-fleet/alloy-config';
import { runStaticChecks } from '../../checks';
import { Severity, severities } from '../../finding';
import { manifestPlaces, readCollectors, summaryText } from '../../static';
import { ExitCode } from '../exitCode';
import { findingText } from '../findingText';
import { parseArguments } from '../parseArguments';
import { readTree } from '../readTree';
import { toSarif } from '../sarif';
import { Terminal } from '../Terminal';
import { UsageError } from '../UsageError';

export const LINT_USAGE = `alloy-advisor lint [--json | --sarif] [--min-severity SEVERITY]
                   [--alloy-version RELEASE] PATH...
  Checks the Alloy collectors in manifests, kustomizations and configurations:
  files (.yaml, .yml, .json, .alloy) and folders of them.
      --json              print all findings, passing and unknown ones too, as an array
      --sarif             print failing findings as SARIF 2.1.0
      --min-severity SEVERITY
                          leave out failing findings below critical, warning or
                          info (default)
      --alloy-version RELEASE
                          the release of Alloy that collectors run whose manifests name
                          none: of one newer than ${CATALOGUE_RELEASE}, what is not known here is
                          unknown, and no error; without it ${CATALOGUE_RELEASE} is assumed`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  sarif: { type: 'boolean', default: false },
  'min-severity': { type: 'string', default: 'info' },
  'alloy-version': { type: 'string' },
} as const;

/** Checks what is written down, see LINT_USAGE; gives the exit code. */
export async function lint(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { values, paths } = parseArguments(args, OPTIONS);
  const minimum = severities.find(it => it === values['min-severity']);
  if (minimum === undefined) {
    throw new UsageError(
      `expected --min-severity to be one of ${severities.join(', ')}, got ${
        values['min-severity']
      }`,
    );
  }
  const release = values['alloy-version'];
  if (release !== undefined && !isRelease(release)) {
    throw new UsageError(
      `expected --alloy-version to be a release such as ${CATALOGUE_RELEASE}, got ${release}`,
    );
  }
  if (paths.length === 0) {
    throw new UsageError('expected at least one file or folder');
  }
  let isReadWhole = true;
  const onError = (path: string, message: string) => {
    isReadWhole = false;
    terminal.error(`${path}: ${message}\n`);
  };
  const files = await readTree(paths, onError);
  const collectors = readCollectors(files, onError).map(it => ({
    ...it,
    release: it.release ?? release,
  }));
  const findings = runStaticChecks(collectors).filter(
    ({ status, severity }) =>
      status !== 'failing' || isAtLeast(severity, minimum),
  );
  const failing = findings.filter(({ status }) => status === 'failing');
  if (values.json) {
    terminal.out(`${JSON.stringify(findings, null, 2)}\n`);
  } else if (values.sarif) {
    terminal.out(
      `${JSON.stringify(toSarif(failing, manifestPlaces(files)), null, 2)}\n`,
    );
  } else {
    const places = manifestPlaces(files);
    failing.forEach(it => terminal.out(findingText(it, places)));
    terminal.out(`${summaryText(findings, collectors.length)}\n`);
  }
  if (!isReadWhole) {
    return ExitCode.failure;
  }
  return failing.some(({ severity }) => isAtLeast(severity, 'warning'))
    ? ExitCode.findings
    : ExitCode.ok;
}

function isAtLeast(severity: Severity, minimum: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(minimum);
}
