import type { Diagnostic } from '@alloy-fleet/alloy-config';
import { validate } from '@alloy-fleet/alloy-config/validate';
import type { Evidence } from '../../finding';
import type { AlloyProcess } from '../collector';
import type { ParsedFile } from '../config';
import { defineStaticCheck, failing, passing } from './StaticCheck';

type StabilityLevel = 'generally-available' | 'public-preview' | 'experimental';

/** A reload with a configuration that does not validate leaves the old one in force; a restart leaves none. */
export const invalidConfig = defineStaticCheck({
  id: 'config/invalid',
  title: 'The configuration validates',
  severity: 'critical',
  question: 'whether the configuration validates',
  needs: ['workload', 'config'],
  readsBrokenConfig: true,
  decide({ workload, config }) {
    const stability = stabilityOf(workload.process);
    const community =
      workload.process.flags.get('--feature.community-components.enabled') ===
      'true';
    const [file] = config.parsed;
    const broken = config.parsed.filter(it => it.diagnostics.length > 0);
    const errors =
      broken.length > 0
        ? broken.flatMap(it => it.diagnostics.map(error => at(it, error)))
        : validate(config.tree, { stability, community, fileName: file.name })
            .filter(({ severity }) => severity === 'error')
            .map(error => at(file, error));
    return errors.length === 0
      ? passing(`The configuration of ${workload.name} validates.`)
      : failing(
          `The configuration of ${workload.name} does not load: ${errors[0].message}.`,
          errors.map(({ evidence }) => evidence),
          {
            text: `Mend what is named, and hold it against "alloy validate --stability.level=${stability}" before it is rolled out.`,
            docsUrl:
              'https://grafana.com/docs/alloy/latest/reference/cli/validate/',
          },
        );
  },
});

function stabilityOf({ flags }: AlloyProcess): StabilityLevel {
  const level = flags.get('--stability.level');
  return level === 'experimental' || level === 'public-preview'
    ? level
    : 'generally-available';
}

function at(
  { name, source }: ParsedFile,
  { start, message }: Diagnostic,
): { message: string; evidence: Evidence } {
  const lineStart = source.lineStarts[start.line - 1] ?? 0;
  const [line] = source.text.slice(lineStart).split('\n', 1);
  const { line: number, column } = start;
  return {
    message,
    evidence: {
      kind: 'config',
      file: name,
      line: number,
      column,
      text: `${line.trim()}: ${message}`,
    },
  };
}
