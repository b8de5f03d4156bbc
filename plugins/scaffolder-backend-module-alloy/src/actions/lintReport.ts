import type { Finding } from '@alloy-fleet/alloy-advisor';
import { findingLine } from './findingLine';

/** More findings than these are counted: a pull request's text has its limits. */
const SHOWN = 50;

/** What fails, in Markdown, for the text of a pull request. */
export function lintReport(
  summary: string,
  failing: readonly Finding[],
): string {
  const lines = failing
    .slice(0, SHOWN)
    .map(finding => `- ${findingLine(finding)}`);
  if (failing.length > SHOWN) {
    lines.push(`- and ${failing.length - SHOWN} more`);
  }
  return [
    '### Checks',
    `${summary}.`,
    ...(lines.length > 0 ? [lines.join('\n')] : []),
  ]
    .join('\n\n')
    .concat('\n');
}
