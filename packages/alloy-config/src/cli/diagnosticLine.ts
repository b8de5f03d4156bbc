import { Diagnostic } from '../ast';
import { CATALOGUE_RELEASE } from '../catalogue/release';
import type { ValidationDiagnostic } from '../validate';

/** `file:line:column: message`, which editors and terminals make a link of. */
export function diagnosticLine(
  file: string,
  { start, severity, message }: Diagnostic,
): string {
  const kind = severity === 'warning' ? 'warning: ' : '';
  return `${file}:${start.line}:${start.column}: ${kind}${message}\n`;
}

/** What a newer release may take: `file:line:column: unknown: message (why)`. */
export function openLine(
  file: string,
  { start, message, nearest }: ValidationDiagnostic,
  release: string,
): string {
  const meant = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  return `${file}:${start.line}:${start.column}: unknown: ${message} (by ${CATALOGUE_RELEASE}, and ${release} is newer${meant})\n`;
}
