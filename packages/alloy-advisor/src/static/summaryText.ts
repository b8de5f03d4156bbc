import { counted } from '../counted';
import type { Finding } from '../finding';

/** How many findings there are of each status: `2 collectors: 1 finding failing, 0 unknown, 9 passing`. */
export function summaryText(
  findings: readonly Finding[],
  collectors: number,
): string {
  const count = (wanted: Finding['status']) =>
    findings.filter(({ status }) => status === wanted).length;
  const failing = counted(count('failing'), 'finding');
  return `${counted(collectors, 'collector')}: ${failing} failing, ${count(
    'unknown',
  )} unknown, ${count('passing')} passing`;
}
