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
  subject: { kind: 'collector', name: 'alloy-node', namespace: 'monitoring' },
  summary: `${check} is ${status}.`,
  evidence: [],
  ...changes,
});

describe('clusteredRight', () => {
  it('is right when every check on it passes', () => {
    expect(clusteredRight(node, [finding('clustering/a', 'passing')])).toEqual({
      kind: 'right',
    });
  });

  it('is wrong as soon as one fails', () => {
    const wrong = finding('placement/b', 'failing');

    expect(
      clusteredRight(node, [finding('clustering/a', 'passing'), wrong]),
    ).toEqual({ kind: 'wrong', finding: wrong });
  });

  it('is not known while one could not be made, and when none was', () => {
    expect(
      clusteredRight(node, [
        finding('clustering/a', 'passing'),
        finding('clustering/b', 'unknown'),
      ]),
    ).toEqual({ kind: 'unknown', reasons: ['clustering/b is unknown.'] });
    expect(clusteredRight(node, [])).toEqual({ kind: 'unknown', reasons: [] });
  });

  it('is not about an instance, nor about what is only worth knowing', () => {
    const other = finding('clustering/a', 'failing', {
      subject: { kind: 'instance', name: 'x', collector: 'alloy-node' },
    });
    const info = finding('clustering/b', 'failing', { severity: 'info' });

    expect(
      clusteredRight(node, [other, info, finding('clustering/c', 'passing')])
        .kind,
    ).toBe('right');
  });
});
