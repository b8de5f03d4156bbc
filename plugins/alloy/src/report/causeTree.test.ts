import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import {
  CauseNode,
  causeTree,
  countConsequences,
  groupByCheck,
  holds,
} from './causeTree';
import { findingKey } from '@alloy-fleet/alloy-advisor';

const subject = (name: string) => ({ kind: 'instance', name } as const);

const finding = (check: string, name: string, cause?: string): Finding => ({
  check,
  status: 'failing',
  severity: 'critical',
  subject: subject(name),
  summary: '',
  evidence: [],
  ...(cause && { explainedBy: { check: cause, subject: subject(name) } }),
});

/** `check(consequence, ...)` for each node. */
function told(nodes: readonly CauseNode[]): string {
  return nodes
    .map(
      ({
        finding: {
          check,
          subject: { name },
        },
        consequences,
      }) =>
        consequences.length > 0
          ? `${check} ${name} (${told(consequences)})`
          : `${check} ${name}`,
    )
    .join(', ');
}

describe('causeTree', () => {
  it('puts consequences under their causes, at any depth', () => {
    const tree = causeTree([
      finding('c', 'x', 'b'),
      finding('a', 'x'),
      finding('b', 'x', 'a'),
      finding('a', 'y'),
    ]);

    expect(told(tree)).toBe('a x (b x (c x)), a y');
    expect(countConsequences(tree[0])).toBe(2);
    expect(holds(tree[0], findingKey(finding('c', 'x')))).toBe(true);
    expect(holds(tree[1], findingKey(finding('c', 'x')))).toBe(false);
  });

  it('leaves one by itself whose cause is not here', () => {
    expect(told(causeTree([finding('b', 'x', 'a')]))).toBe('b x');
  });

  it('loses nothing when causes go round', () => {
    expect(
      told(causeTree([finding('a', 'x', 'b'), finding('b', 'x', 'a')])),
    ).toBe('a x, b x');
  });
});

describe('groupByCheck', () => {
  it('puts what one check found together', () => {
    const groups = groupByCheck(
      causeTree([finding('a', 'x'), finding('b', 'x'), finding('a', 'y')]),
    );

    expect(groups.map(it => [it.check, it.nodes.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });
});
