import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { countFailing, findingsOfCollector } from './findingsOf';

const finding = (
  check: string,
  subject: Finding['subject'],
  changes: Partial<Finding> = {},
): Finding => ({
  check,
  status: 'failing',
  severity: 'warning',
  subject,
  summary: check,
  evidence: [],
  ...changes,
});
const checks = (findings: Finding[]) => findings.map(it => it.check);
const NODE = { namespace: 'monitoring', name: 'alloy-node' };

describe('findingsOfCollector', () => {
  it('are those on itself, on its instances and on its nodes', () => {
    const all = [
      finding('itself', { kind: 'collector', ...NODE }),
      finding('pod', {
        kind: 'instance',
        name: 'alloy-node-x',
        namespace: 'monitoring',
        collector: 'alloy-node',
      }),
      finding('node', {
        kind: 'node',
        name: 'k8s-worker-03',
        collector: 'alloy-node',
      }),
      finding('other', { ...NODE, kind: 'collector', name: 'alloy-cluster' }),
      finding('elsewhere', { ...NODE, kind: 'collector', namespace: 'test' }),
      finding('cluster', { kind: 'cluster', name: 'alloy-node' }),
      finding('host', { kind: 'host', name: 'alloy-node' }),
    ];

    expect(checks(findingsOfCollector(all, NODE))).toEqual([
      'itself',
      'pod',
      'node',
    ]);
  });
});

describe('countFailing', () => {
  const on = { kind: 'collector', ...NODE } as const;

  it('counts a check once, however many places fail it', () => {
    expect(
      countFailing([
        finding('a', on),
        finding('a', on, { severity: 'critical' }),
        finding('b', on, { severity: 'info' }),
        finding('c', on, { status: 'unknown' }),
        finding('d', on, { status: 'passing' }),
      ]),
    ).toEqual({ checks: 2, worst: 'critical', unknown: 1 });
  });

  it('has no worst where nothing fails', () => {
    expect(countFailing([])).toEqual({
      checks: 0,
      worst: undefined,
      unknown: 0,
    });
  });
});
