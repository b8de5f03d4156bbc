import { Budget } from '../../static/collector';
import {
  collector,
  findingOf,
  Given,
  statusOf,
} from '../../static/testdata/collectors';
import { clusteringWaitForSize as check } from './waitForSize';

const budget: Budget = {
  name: 'alloy',
  selector: { matchLabels: { app: 'alloy-test' } },
};

function waiting(size: number, change: Given = {}) {
  return collector({
    replicas: 3,
    flags: ['--cluster.enabled', `--cluster.wait-for-size=${size}`],
    budgets: [],
    autoscalers: [],
    ...change,
  });
}

describe('clustering/wait-for-size', () => {
  it.each<[string, number, Given]>([
    ['there are too few replicas', 4, {}],
    [
      'the budget keeps too few',
      2,
      { budgets: [{ ...budget, minAvailable: '2' }] },
    ],
    [
      'the budget lets too many go',
      2,
      { budgets: [{ ...budget, maxUnavailable: '1' }] },
    ],
    [
      'a percentage comes to too few',
      2,
      { budgets: [{ ...budget, minAvailable: '50%' }] },
    ],
    [
      'the autoscaler may leave too few',
      2,
      {
        autoscalers: [
          {
            name: 'alloy',
            target: { kind: 'StatefulSet', name: 'alloy-test' },
            minReplicas: 2,
            maxReplicas: 9,
            neverScalesDown: false,
          },
        ],
      },
    ],
  ])('fails when %s', (_, size, change) => {
    const finding = findingOf(check, waiting(size, change));
    expect(finding?.status).toBe('failing');
    expect(finding?.evidence).toHaveLength(2);
  });

  it.each<[number, Given, string]>([
    [4, {}, 'may have fewer: nothing is collected then'],
    [
      2,
      { budgets: [{ ...budget, minAvailable: '1' }] },
      'may have fewer: nothing is collected then',
    ],
    [
      2,
      { budgets: [{ ...budget, minAvailable: '2' }] },
      'may be left with no more: when one goes, the others stop collecting',
    ],
  ])('says what becomes of %s that are waited for', (size, change, says) => {
    const finding = findingOf(check, waiting(size, change));
    expect(finding?.summary).toBe(
      `alloy-test waits for ${size} replicas, and ${says}.`,
    );
    // What it says to wait for would be no finding.
    const [, mended] = /wait-for-size=(\d)/.exec(finding?.remedy?.patch ?? '')!;
    expect(statusOf(check, waiting(Number(mended), change))).not.toBe(
      'failing',
    );
  });

  it('passes with a margin', () => {
    const budgets = [{ ...budget, minAvailable: '3' }];
    expect(statusOf(check, waiting(2, { budgets }))).toBe('passing');
  });

  it('leaves out budgets of other pods', () => {
    const budgets = [
      { ...budget, selector: { matchLabels: { app: 'x' } }, minAvailable: '1' },
    ];
    expect(statusOf(check, waiting(2, { budgets }))).toBe('passing');
  });

  it('has nothing to say when no size is waited for', () => {
    expect(statusOf(check, waiting(0))).toBeUndefined();
    expect(statusOf(check, waiting(1))).toBeUndefined();
  });

  it('is unknown without the budgets', () => {
    expect(statusOf(check, waiting(2, { budgets: undefined }))).toBe('unknown');
  });
});
