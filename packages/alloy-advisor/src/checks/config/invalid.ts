import { configurationBroken } from '../../causes/configurationBroken';
import {
  CATALOGUE_RELEASE,
  Diagnostic,
  parse,
} from '@alloy-fleet/alloy-config';
import {
  isOpenFor,
  validate,
  type ValidateOptions,
  type ValidationDiagnostic,
} from '@alloy-fleet/alloy-config/validate';
import { type AlloyProcess, runningRelease } from '../../static/collector';
import type { Configuration, ParsedFile } from '../../static/config';
import { filesEvidence } from '../../check/configuration/evidence';
import { type Found, lackingInWords } from './lackingInWords';
import {
  defineConfigurationCheck,
  failing,
  passing,
  undecided,
} from '../../check/configuration/defineConfigurationCheck';

type StabilityLevel = 'generally-available' | 'public-preview' | 'experimental';

export const configInvalid = defineConfigurationCheck({
  id: 'config/invalid',
  title: 'The configuration validates',
  docs: "A reload with a configuration that does not validate leaves the old one in force; a restart leaves none. What a newer release than the catalogue's may have is open: that is one note, and the rest is judged as ever. Where the release is not known, the catalogue's is assumed.",
  severity: 'critical',
  explains: [configurationBroken],
  question: 'whether the configuration validates',
  needs: ['config'],
  isOfFiles: true,
  readsBrokenConfig: true,
  decide({ config }, collector) {
    const { name, workload } = collector;
    const release = runningRelease(collector);
    const flags = workload.known ? workload.value.process.flags : new Map();
    const stability = stabilityOf(flags);
    const community =
      flags.get('--feature.community-components.enabled') === 'true';
    const broken = config.parsed.flatMap(file =>
      file.diagnostics.map(error => at(file, error)),
    );
    const found =
      broken.length > 0
        ? broken
        : validateWhole(config, { stability, community, release });
    const errors = found.filter(it => !isOpenFor(it.diagnostic, release));
    const open = found.filter(it => isOpenFor(it.diagnostic, release));
    if (errors.length === 0 && open.length > 0) {
      return {
        ...undecided(
          `It is not known whether ${name} validates: it runs Alloy ${release}, and ${CATALOGUE_RELEASE}, the newest that is known here, does not take ${lackingInWords(
            open,
          )}.`,
          open.map(({ evidence }) => evidence),
        ),
        severity: 'info',
      };
    }
    if (!workload.known && broken.length === 0 && errors.length > 0) {
      // It may be one file of several, a module, or of another stability level.
      return undecided(
        `It is not known whether ${name} validates where it is run. Alone it does not: ${errors[0].message}.`,
        errors.map(({ evidence }) => evidence),
      );
    }
    return errors.length === 0
      ? passing(
          `The configuration of ${name} validates.`,
          filesEvidence(config),
        )
      : failing(
          `The configuration of ${name} does not load${assumedText(
            errors[0],
            release,
          )}: ${errors[0].message}.`,
          errors.map(({ evidence }) => evidence),
          {
            text: `Mend what is named${meantText(
              errors[0],
            )}, and hold it against "alloy validate --stability.level=${stability}" before it is rolled out.`,
            docsUrl:
              'https://grafana.com/docs/alloy/latest/reference/cli/validate/',
          },
        );
  },
});

/** By which release it is judged, where that matters and nothing tells which one runs. */
function assumedText(
  { diagnostic: { lacking } }: Found,
  release: string | undefined,
): string {
  return lacking !== undefined && release === undefined
    ? ` in Alloy ${CATALOGUE_RELEASE}, which is assumed to run`
    : '';
}

function meantText({ diagnostic: { nearest } }: Found): string {
  return nearest === undefined ? '' : ` (did you mean ${nearest}?)`;
}

function stabilityOf(flags: AlloyProcess['flags']): StabilityLevel {
  const level = flags.get('--stability.level');
  return level === 'experimental' || level === 'public-preview'
    ? level
    : 'generally-available';
}

/** Validates the files of a configuration as the one that Alloy takes them for. */
function validateWhole(config: Configuration, options: ValidateOptions) {
  const { parsed } = config;
  const whole = parse(parsed.map(({ text }) => `${text}\n`).join('')).file;
  const firstLines = parsed.reduce(
    (lines, { source }) => [
      ...lines,
      lines[lines.length - 1] + source.lineStarts.length,
    ],
    [1],
  );
  return validate(whole, options)
    .filter(({ severity }) => severity === 'error')
    .map(error => {
      const { line } = error.start;
      const index = parsed.findLastIndex((_, i) => firstLines[i] <= line);
      const start = { ...error.start, line: line - firstLines[index] + 1 };
      return at(parsed[index], { ...error, start });
    });
}

/** The place and what is wrong there, not what stands there: that may be a secret. */
function at(
  { name }: ParsedFile,
  diagnostic: Diagnostic | ValidationDiagnostic,
): Found {
  const {
    start: { line, column },
    message,
  } = diagnostic;
  return {
    message,
    diagnostic,
    evidence: { kind: 'config', file: name, line, column, text: message },
  };
}
