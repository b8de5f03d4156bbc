import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { FindingIndex } from './FindingIndex';

const finding = (check: string, subject: Finding['subject']): Finding => ({
  check,
  status: 'failing',
  severity: 'warning',
  subject,
  summary: check,
  evidence: [],
});
const checks = (findings: readonly Finding[]) => findings.map(it => it.check);
const namespace = 'monitoring';

describe('FindingIndex', () => {
  const index = new FindingIndex([
    finding('host', { kind: 'host', name: 'alloy-node' }),
    finding('node', {
      kind: 'node',
      name: 'k8s-worker-03',
      collector: 'alloy-node',
    }),
    finding('collector', { kind: 'collector', name: 'alloy-node', namespace }),
    finding('pod', {
      kind: 'instance',
      name: 'alloy-node-x',
      namespace,
      collector: 'alloy-node',
    }),
  ]);

  it('has what is about one thing, and nothing of what is called the same', () => {
    expect(checks(index.about({ kind: 'host', name: 'alloy-node' }))).toEqual([
      'host',
    ]);
    expect(
      checks(index.about({ kind: 'collector', name: 'alloy-node', namespace })),
    ).toEqual(['collector']);
    expect(index.about({ kind: 'host', name: 'other' })).toEqual([]);
  });

  it('has what is about a collector and its instances', () => {
    expect(
      checks(index.ofCollector({ name: 'alloy-node', namespace })),
    ).toEqual(['collector', 'pod']);
  });
});
