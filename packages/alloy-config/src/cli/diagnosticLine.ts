import { Diagnostic } from '../ast';

/** `file:line:column: message`, which editors and terminals make a link of. */
export function diagnosticLine(
  file: string,
  { start, severity, message }: Diagnostic,
): string {
  const kind = severity === 'warning' ? 'warning: ' : '';
  return `${file}:${start.line}:${start.column}: ${kind}${message}\n`;
}
