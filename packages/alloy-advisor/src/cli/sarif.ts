import type { Finding, Severity } from '../finding';
import { configurationChecks } from '../checks';
import type { ManifestPlace } from '../static';

/** Where objects stand, by the names that kubectl has for them. */
type Places = ReadonlyMap<string, ManifestPlace>;

const LEVELS: Readonly<Record<Severity, string>> = {
  critical: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * Failing findings as SARIF 2.1.0, which code hosts show beside the lines:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function toSarif(findings: readonly Finding[], places: Places): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'alloy-advisor',
            informationUri: 'https://grafana.com/docs/alloy/latest/',
            rules: configurationChecks.map(({ id, title, docs, severity }) => ({
              id,
              shortDescription: { text: title },
              fullDescription: { text: docs ?? title },
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        results: findings.map(finding => ({
          ruleId: finding.check,
          ruleIndex: configurationChecks.findIndex(
            it => it.id === finding.check,
          ),
          level: LEVELS[finding.severity],
          message: { text: messageOf(finding) },
          locations: locationsOf(finding, places),
        })),
      },
    ],
  };
}

/** A path of a file as SARIF wants it: a reference of RFC 3986, from the root of what is checked. */
function uriOf(file: string): string {
  return file.split(/[\\/]/).map(encodeURIComponent).join('/');
}

function messageOf({ summary, remedy }: Finding): string {
  return remedy ? `${summary} ${remedy.text}` : summary;
}

/**
 * Places in files where there are any: of the configuration, else of the
 * object; else the object by its name alone, which code hosts show nowhere.
 */
function locationsOf({ evidence, subject }: Finding, places: Places): object[] {
  const inConfig = evidence.flatMap(it =>
    it.kind === 'config' ? [{ file: it.file, line: it.line }] : [],
  );
  const objects = evidence.flatMap(it => (it.kind === 'object' ? [it] : []));
  const inManifests = objects.flatMap(({ object, field, value }) => {
    const place = places.get(object);
    return place
      ? [{ file: place.file, line: place.lineOf(field, value) }]
      : [];
  });
  const found = inConfig.length > 0 ? inConfig : inManifests;
  if (found.length > 0) {
    return found.map(({ file, line }) => ({
      physicalLocation: {
        artifactLocation: { uri: uriOf(file) },
        region: { startLine: line },
      },
    }));
  }
  const [object] = objects;
  return [
    {
      logicalLocations: [
        {
          fullyQualifiedName: object
            ? `${object.object} ${object.field}`
            : subject.name,
        },
      ],
    },
  ];
}
