import type { Evidence, Finding } from '../finding';
import type { ManifestPlace } from '../static';

/** A finding as a person reads it on a terminal. */
export function findingText(
  { check, severity, status, subject, summary, evidence, remedy }: Finding,
  places: ReadonlyMap<string, ManifestPlace>,
): string {
  const mark = status === 'failing' ? severity : status;
  return [
    `${mark}: ${subject.name}: ${summary} [${check}]`,
    ...evidence.map(it => `    ${placeText(it, places)}${evidenceText(it)}`),
    ...(remedy ? [`  ${remedy.text}`] : []),
    ...[remedy?.alloy, remedy?.patch].flatMap(text =>
      text === undefined ? [] : text.trimEnd().split('\n').map(indented),
    ),
    '',
    '',
  ].join('\n');
}

function indented(line: string): string {
  return line === '' ? '' : `      ${line}`;
}

/** Where an object's field stands, as compilers write it. */
function placeText(
  evidence: Evidence,
  places: ReadonlyMap<string, ManifestPlace>,
): string {
  const place =
    evidence.kind === 'object' ? places.get(evidence.object) : undefined;
  return place && evidence.kind === 'object'
    ? `${place.file}:${place.lineOf(evidence.field, evidence.value)}: `
    : '';
}

function evidenceText(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'config':
      return `${evidence.file}:${evidence.line}:${evidence.column}: ${evidence.text}`;
    case 'object':
      return `${evidence.object} ${evidence.field}: ${evidence.value}`;
    case 'query':
      return `${evidence.query} = ${evidence.value}`;
    default:
      return `${evidence.source}: ${evidence.message}`;
  }
}
