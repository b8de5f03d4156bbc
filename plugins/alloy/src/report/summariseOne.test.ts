import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { translate } from '../__testUtils__/translate';
import { degradedSnapshot, reportOf } from '../testdata';
import { summariseOne } from './summariseOne';

const failing = (check: string, summary: string): Finding => ({
  check,
  status: 'failing',
  severity: 'critical',
  subject: { kind: 'collector', name: 'alloy-node', namespace: 'monitoring' },
  summary,
  evidence: [],
});
const killed = failing('instances/oom-killed', 'It was killed.');
const silent = failing('instances/silent', 'It is silent.');

function sentenceOf(...findings: Finding[]): string {
  const report = { ...reportOf(degradedSnapshot()), findings };
  const { collectors } = report.snapshot;
  const [node] = collectors.known ? collectors.value : [];
  return summariseOne(node, report, translate()).sentence;
}

describe('summariseOne', () => {
  it('counts no problem that another of its own explains', () => {
    expect(sentenceOf(killed, { ...silent, explainedBy: killed })).toContain(
      'It has 1 problem: it was killed.',
    );
  });

  it('counts one that something else explains: that is told elsewhere', () => {
    expect(sentenceOf({ ...silent, explainedBy: killed })).toContain(
      'It has 1 problem: it is silent.',
    );
  });
});
