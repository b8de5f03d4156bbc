import type { Finding, Severity } from '../finding';
import { staticChecks } from '../static';

const LEVELS: Readonly<Record<Severity, string>> = {
  critical: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * Failing findings as SARIF 2.1.0, which code hosts show beside the lines:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function toSarif(findings: readonly Finding[]): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'alloy-advisor',
            rules: staticChecks.map(({ id, title, severity }) => ({
              id,
              shortDescription: { text: title },
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(finding => ({
          ruleId: finding.check,
          level: LEVELS[finding.severity],
          message: { text: messageOf(finding) },
          locations: locationsOf(finding),
        })),
      },
    ],
  };
}

function messageOf({ summary, remedy }: Finding): string {
  return remedy ? `${summary} ${remedy.text}` : summary;
}

/** Places in files where there are any; else the object by its name. */
function locationsOf({ evidence, subject }: Finding): object[] {
  const places = evidence.flatMap(it =>
    it.kind === 'config'
      ? {
          physicalLocation: {
            artifactLocation: { uri: it.file },
            region: { startLine: it.line },
          },
        }
      : [],
  );
  if (places.length > 0) {
    return places;
  }
  const object = evidence.find(it => it.kind === 'object');
  return [
    {
      logicalLocations: [
        {
          fullyQualifiedName:
            object?.kind === 'object'
              ? `${object.object} ${object.field}`
              : subject.name,
        },
      ],
    },
  ];
}
