import { Diagnostic, parse } from '@alloy-fleet/alloy-config';
import {
  validate,
  type ValidateOptions,
} from '@alloy-fleet/alloy-config/validate';
import type { Evidence } from '../../finding';
import type { AlloyProcess } from '../collector';
import type { Configuration, ParsedFile } from '../config';
import { filesEvidence } from './evidence';
import { defineStaticCheck, failing, passing, undecided } from './StaticCheck';

type StabilityLevel = 'generally-available' | 'public-preview' | 'experimental';

/** A reload with a configuration that does not validate leaves the old one in force; a restart leaves none. */
export const invalidConfig = defineStaticCheck({
  id: 'config/invalid',
  title: 'The configuration validates',
  severity: 'critical',
  question: 'whether the configuration validates',
  needs: ['config'],
  isOfFiles: true,
  readsBrokenConfig: true,
  decide({ config }, { name, workload }) {
    const flags = workload.known ? workload.value.process.flags : new Map();
    const stability = stabilityOf(flags);
    const community =
      flags.get('--feature.community-components.enabled') === 'true';
    const broken = config.parsed.flatMap(file =>
      file.diagnostics.map(error => at(file, error)),
    );
    const errors =
      broken.length > 0
        ? broken
        : validateWhole(config, { stability, community });
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
          `The configuration of ${name} does not load: ${errors[0].message}.`,
          errors.map(({ evidence }) => evidence),
          {
            text: `Mend what is named, and hold it against "alloy validate --stability.level=${stability}" before it is rolled out.`,
            docsUrl:
              'https://grafana.com/docs/alloy/latest/reference/cli/validate/',
          },
        );
  },
});

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
  { start: { line, column }, message }: Diagnostic,
): { message: string; evidence: Evidence } {
  return {
    message,
    evidence: { kind: 'config', file: name, line, column, text: message },
  };
}
