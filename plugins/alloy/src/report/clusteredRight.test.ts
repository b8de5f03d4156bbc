import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { collectors } from '../testdata';
import { clusteredRight } from './clusteredRight';

const [node] = collectors();
const finding = (
  check: string,
  status: Finding['status'],
  changes: Partial<Finding> = {},
): Finding => ({
  check,
  status,
  severity: 'warning',
  area: 'clustering',
  subject: { kind: 'collector', name: 'alloy-node', namespace: 'monitoring' },
  summary: `${check} is ${status}.`,
  evidence: [],
  ...changes,
});

describe('clusteredRight', () => {
  it('is right when every check on it passes', () => {
    expect(clusteredRight(node, [finding('made-up/a', 'passing')])).toEqual({
      kind: 'right',
    });
  });

  it('is wrong as soon as one fails', () => {
    const wrong = finding('made-up/b', 'failing');

    expect(
      clusteredRight(node, [finding('made-up/a', 'passing'), wrong]),
    ).toEqual({ kind: 'wrong', finding: wrong });
  });

  it('is not known while one could not be made, and when none was', () => {
    expect(
      clusteredRight(node, [
        finding('made-up/a', 'passing'),
        finding('made-up/b', 'unknown'),
      ]),
    ).toEqual({ kind: 'unknown', reasons: ['made-up/b is unknown.'] });
    expect(clusteredRight(node, [])).toEqual({ kind: 'unknown', reasons: [] });
  });

  it('is not about an instance, other work, nor what is only worth knowing', () => {
    const other = finding('made-up/a', 'failing', {
      subject: { kind: 'instance', name: 'x', collector: 'alloy-node' },
    });
    const elsewhere = finding('made-up/d', 'failing', { area: undefined });
    const info = finding('made-up/b', 'failing', { severity: 'info' });

    expect(
      clusteredRight(node, [
        other,
        elsewhere,
        info,
        finding('made-up/c', 'passing'),
      ]).kind,
    ).toBe('right');
  });
});
