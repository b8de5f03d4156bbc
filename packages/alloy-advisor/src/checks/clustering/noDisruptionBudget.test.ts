import { Budget } from '../../static/collector';
import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { clusteringNoDisruptionBudget as check } from './noDisruptionBudget';

function withBudgets(budgets?: Budget[]) {
  const flags = ['--cluster.enabled=true'];
  return collector({ flags, replicas: 2, budgets });
}
const budget = {
  name: 'alloy',
  selector: { matchLabels: { app: 'alloy-test' } },
  maxUnavailable: '1',
};

describe('clustering/no-disruption-budget', () => {
  it('fails without a budget, and with one of other pods', () => {
    const other = { ...budget, selector: { matchLabels: { app: 'x' } } };
    expect(statusOf(check, withBudgets([]))).toBe('failing');
    expect(statusOf(check, withBudgets([other]))).toBe('failing');
  });

  it.each([
    ['all may be unavailable', { maxUnavailable: '100%' }],
    ['none has to be available', { minAvailable: '0' }],
    ['it is for no pod', { maxUnavailable: '1', selector: undefined }],
  ])('fails with one by which %s', (_, change) => {
    const { name, selector } = budget;
    expect(statusOf(check, withBudgets([{ name, selector, ...change }]))).toBe(
      'failing',
    );
  });

  it('puts the budget into the namespace of the pods', () => {
    expect(findingOf(check, withBudgets([]))?.remedy?.patch).toContain(
      '\n  namespace: monitoring\n',
    );
  });

  it('passes with one', () => {
    expect(statusOf(check, withBudgets([budget]))).toBe('passing');
  });

  it('is unknown without the budgets', () => {
    expect(statusOf(check, withBudgets())).toBe('unknown');
  });
});
