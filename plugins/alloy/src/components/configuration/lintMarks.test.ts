import type {
  Evidence,
  Finding,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { lintMarks } from './lintMarks';

const NODE = { namespace: 'monitoring', name: 'alloy-node' };
const FILES = [{ name: 'config.alloy', text: 'one\ntwo\nthree' }];

const place = (line: number, file = 'config.alloy'): Evidence => ({
  kind: 'config',
  file,
  line,
  column: 1,
  text: 'x',
});

const finding = (
  check: string,
  evidence: Evidence[],
  changes: Partial<Finding> = {},
): Finding => ({
  check,
  status: 'failing',
  severity: 'warning',
  subject: { kind: 'collector', ...NODE },
  summary: check,
  evidence,
  ...changes,
});

const marksOf = (...findings: Finding[]) => {
  const { byFile, elsewhere } = lintMarks(findings, NODE, FILES);
  return {
    lines: [...byFile.get('config.alloy')!].map(([line, marks]) => [
      line,
      marks.map(it => it.finding.check),
    ]),
    elsewhere: elsewhere.map(it => it.finding.check),
  };
};

describe('lintMarks', () => {
  it('stand at each line that proves a finding', () => {
    expect(
      marksOf(
        finding('a', [place(2), place(3)]),
        finding('b', [{ kind: 'object', object: 'x', field: 'y', value: 'z' }]),
      ),
    ).toEqual({
      lines: [
        [2, ['a']],
        [3, ['a']],
      ],
      elsewhere: [],
    });
  });

  it('stand once in a line, the worst first', () => {
    expect(
      marksOf(
        finding('warning', [place(2), place(2)]),
        finding('critical', [place(2)], { severity: 'critical' }),
      ).lines,
    ).toEqual([[2, ['critical', 'warning']]]);
  });

  it('are not made of what passes, is unknown, or is about another collector', () => {
    const of = (name: string, namespace = 'monitoring') => ({
      subject: { kind: 'collector' as const, name, namespace },
    });
    expect(
      marksOf(
        finding('a', [place(2)], { status: 'passing' }),
        finding('b', [place(2)], { status: 'unknown' }),
        finding('c', [place(2)], of('alloy-cluster')),
        finding('d', [place(2)], of('alloy-node', 'other')),
      ),
    ).toEqual({ lines: [], elsewhere: [] });
  });

  it('are told of when their file or line is not there', () => {
    expect(
      marksOf(finding('a', [place(4)]), finding('b', [place(1, 'other.alloy')]))
        .elsewhere,
    ).toEqual(['a', 'b']);
  });
});
