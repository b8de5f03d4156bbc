import type { Finding } from '../finding';
import { causesOf } from './causesOf';
import { countChecks } from './countChecks';

const subject = { kind: 'collector', name: 'alloy-node' } as const;
const because = { check: 'a/cause', subject };

const finding = (check: string, changes: Partial<Finding> = {}): Finding => ({
  check,
  status: 'passing',
  severity: 'warning',
  subject,
  summary: '',
  evidence: [],
  ...changes,
});

describe('countChecks', () => {
  it('counts each check once, by the worst that it found', () => {
    const findings = [
      finding('a/cause', { status: 'failing', severity: 'critical' }),
      finding('a/cause', { status: 'failing', severity: 'critical' }),
      finding('a/cause', { status: 'unknown' }),
      finding('b/consequence', { status: 'failing', explainedBy: because }),
      finding('b/consequence'),
      finding('c/unknown', { status: 'unknown' }),
      finding('c/unknown', { status: 'failing', explainedBy: because }),
      finding('d/passing'),
      finding('d/passing'),
      finding('e/note', { status: 'failing', severity: 'info' }),
    ];
    expect(countChecks(findings, causesOf(findings))).toEqual({
      problems: { critical: 1, warning: 0, info: 1 },
      explained: 1,
      unknown: 1,
      passing: 1,
      total: 5,
    });
  });
});
