import type { Finding } from '../finding';
import { summaryText } from './summaryText';

const findings = (...statuses: Finding['status'][]) =>
  statuses.map(
    (status): Finding => ({
      check: 'config/invalid',
      status,
      severity: 'critical',
      subject: { kind: 'collector', name: 'alloy' },
      summary: '',
      evidence: [],
    }),
  );

describe('summaryText', () => {
  it.each([
    [0, findings(), '0 collectors: 0 findings failing, 0 unknown, 0 passing'],
    [
      1,
      findings('failing', 'unknown', 'unknown'),
      '1 collector: 1 finding failing, 2 unknown, 0 passing',
    ],
    [
      2,
      findings('failing', 'failing', 'passing'),
      '2 collectors: 2 findings failing, 0 unknown, 1 passing',
    ],
  ])('counts what is told of %s', (collectors, told, text) => {
    expect(summaryText(told, collectors)).toBe(text);
  });
});
