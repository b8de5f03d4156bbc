import type { Evidence, Finding } from '@alloy-fleet/alloy-advisor';

/** A finding on one line of a log, its place first where it has one. */
export function findingLine({
  check,
  severity,
  subject,
  summary,
  evidence,
  remedy,
}: Finding): string {
  const place =
    evidence.map(configPlace).find(Boolean) ??
    evidence.map(objectPlace).find(Boolean);
  return [
    ...(place ? [`${place}:`] : []),
    `${severity}: ${subject.name}: ${summary}`,
    ...(remedy ? [remedy.text] : []),
    `[${check}]`,
  ].join(' ');
}

function configPlace(evidence: Evidence): string | undefined {
  return evidence.kind === 'config'
    ? `${evidence.file}:${evidence.line}:${evidence.column}`
    : undefined;
}

function objectPlace(evidence: Evidence): string | undefined {
  return evidence.kind === 'object'
    ? `${evidence.object} ${evidence.field}`
    : undefined;
}
