import { digestOf, known } from '@alloy-fleet/alloy-advisor';
import { allChecks } from '@alloy-fleet/alloy-advisor/checks';
import type {
  Finding,
  Report,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { translate } from '../__testUtils__/translate';
import {
  degradedSnapshot,
  emptySnapshot,
  healthySnapshot,
  metricsRefusedSnapshot,
  misconfiguredSnapshot,
  reportOf,
} from '../testdata';
import { summarise } from './summarise';

const of = (report: Pick<Report, 'snapshot' | 'findings'>) =>
  summarise(digestOf(report), translate());

const ofSnapshot = (snapshot: Snapshot) => of(reportOf(snapshot));

/** What the check itself says of several of its findings. */
const clauseOf = (check: string) =>
  allChecks.find(it => it.id === check)?.clause;

function withFindings(...findings: Partial<Finding>[]) {
  return of({
    snapshot: healthySnapshot(),
    findings: findings.map((it, i) => ({
      check: `made-up/${i}`,
      status: 'failing',
      severity: 'critical',
      subject: { kind: 'collector', name: 'alloy-node' },
      summary: `alloy-node has fault ${i}: more of it.`,
      evidence: [],
      clause: clauseOf(it.check ?? ''),
      ...it,
    })),
  });
}

describe('summarise', () => {
  it('says that a cluster is healthy, and of how much that is said', () => {
    expect(ofSnapshot(healthySnapshot())).toEqual({
      tone: 'passing',
      sentence:
        'Collection in lab-lon1-uk is healthy: 3 collectors, 7 nodes, and 3 hosts pass every check.',
    });
  });

  it('does not speak of hosts where there are none', () => {
    const hosts = known('metrics', []);
    const report = reportOf(healthySnapshot());
    const snapshot = { ...report.snapshot, hosts };
    expect(of({ ...report, snapshot }).sentence).toBe(
      'Collection in lab-lon1-uk is healthy: 3 collectors and 7 nodes pass every check.',
    );
  });

  it('names the critical problems of a degraded one', () => {
    const { tone, sentence } = ofSnapshot(degradedSnapshot());

    expect(tone).toBe('critical');
    expect(sentence).toBe(
      'Collection in lab-lon1-uk has 4 critical problems: 2 of 7 nodes are not covered, alloy-node on k8s-worker-02 was OOM-killed, alloy-cluster-1 is Pending, and 1 more.',
    );
  });

  it('tells what several instances have in common by their number', () => {
    const check = 'loki-write/refused';
    expect(
      withFindings(
        { check, summary: 'The log store refuses what a sends.' },
        { check, summary: 'The log store refuses what b sends.' },
      ).sentence,
    ).toBe(
      'Collection in lab-lon1-uk has 1 critical problem: the log store refuses what 2 instances send.',
    );
  });

  it('begins a clause as a sentence goes on, and ends it with its first one', () => {
    expect(
      withFindings({
        summary: 'Every pod does all. Whoever is late is refused.',
      }).sentence,
    ).toBe(
      'Collection in lab-lon1-uk has 1 critical problem: every pod does all.',
    );
  });

  it('calls a cluster healthy of which lesser checks could not be made', () => {
    const passing = { status: 'passing' } as const;
    const unread = { status: 'unknown', severity: 'warning' } as const;

    expect(withFindings(passing, unread)).toEqual({
      tone: 'passing',
      sentence:
        'Collection in lab-lon1-uk is healthy: 3 collectors, 7 nodes, and 3 hosts pass 1 check. 1 lesser check could not be made.',
    });
    expect(withFindings(passing, passing, unread, unread).sentence).toMatch(
      / pass 2 checks\. 2 lesser checks could not be made\.$/,
    );
  });

  it('does not call a cluster healthy of which nothing is known', () => {
    const { tone, sentence } = withFindings({
      status: 'unknown',
      severity: 'warning',
    });

    expect(tone).toBe('unknown');
    expect(sentence).toMatch(
      /: 0 of 1 checks pass, and 1 could not be made\.$/,
    );
  });

  it('does not call a cluster healthy of which a source is out', () => {
    const snapshot = healthySnapshot();
    const [first, ...others] = snapshot.sources;
    const summaryWhere = (status: typeof first.status) => {
      const report = reportOf({
        ...snapshot,
        sources: [{ ...first, status }, ...others],
      });
      const [finding] = report.findings;
      const open = {
        ...finding,
        check: 'made-up/open',
        status: 'unknown',
        severity: 'info',
      } as const;
      return of({ ...report, findings: [...report.findings, open] });
    };

    expect(summaryWhere('timed-out')).toEqual({
      tone: 'unknown',
      sentence: expect.stringMatching(/^It is not known whether /),
    });
    // Nobody wanted it to be asked.
    expect(summaryWhere('not-configured').tone).toBe('passing');
  });

  it('says which sources are out where every check was made all the same', () => {
    const snapshot = healthySnapshot();
    const out = ['catalog', 'logs'];
    const sources = snapshot.sources.map(it =>
      out.includes(it.source) ? { ...it, status: 'failed' as const } : it,
    );

    expect(ofSnapshot({ ...snapshot, sources })).toEqual({
      tone: 'unknown',
      sentence: expect.stringMatching(
        /^It is not known whether collection in lab-lon1-uk is healthy: not all was told by .+ and .+\.$/,
      ),
    });
  });

  it('does not call a cluster healthy that may be losing data', () => {
    const { tone, sentence } = withFindings(
      { status: 'passing' },
      { status: 'unknown' },
    );

    expect(tone).toBe('unknown');
    expect(sentence).toBe(
      'No problem was found with collection in lab-lon1-uk: 1 of 2 checks pass, and 1 could not be made.',
    );
  });

  it('names warnings when nothing is critical', () => {
    const { tone, sentence } = withFindings({ severity: 'warning' });

    expect(tone).toBe('warning');
    expect(sentence).toBe(
      'Collection in lab-lon1-uk has 1 problem, not a critical one: alloy-node has fault 0.',
    );
  });

  it('says what is unknown beside what is wrong', () => {
    expect(
      withFindings({}, { status: 'unknown' }, { status: 'unknown' }).sentence,
    ).toBe(
      'Collection in lab-lon1-uk has 1 critical problem: alloy-node has fault 0. 2 more checks could not be made.',
    );
  });

  it('does not count what another finding explains', () => {
    const subject = { kind: 'collector', name: 'alloy-node' } as const;
    expect(
      withFindings(
        {},
        { explainedBy: { check: 'made-up/0', subject } },
        { explainedBy: { check: 'made-up/0', subject } },
      ).sentence,
    ).toBe(
      'Collection in lab-lon1-uk has 1 critical problem: alloy-node has fault 0.',
    );
  });

  it('tells one check that fails at many places once', () => {
    const check = 'made-up/same';
    const { sentence } = withFindings({ check }, { check }, { check });

    expect(sentence).toBe(
      'Collection in lab-lon1-uk has 1 critical problem: alloy-node has fault 0, and 2 more like it.',
    );
  });

  it('counts the places of a check that has words for it', () => {
    const check = 'hosts/silent';
    expect(withFindings({ check }, { check }).sentence).toContain(
      '2 hosts are silent',
    );
  });

  it('counts places of a check of a module, in its own words, as ours', () => {
    const check = 'acme/owner-known';
    const clause = {
      one: '{count} of 9 owners is not known',
      other: '{count} of 9 owners are not known',
      everywhere: true,
    };
    const explainedBy = {
      check: 'made-up/0',
      subject: { kind: 'collector', name: 'alloy-node' },
    } as const;

    expect(
      withFindings({}, { check, clause }, { check, clause, explainedBy })
        .sentence,
    ).toContain('alloy-node has fault 0 and 2 of 9 owners are not known.');
    expect(withFindings({ check, clause }).sentence).toContain(
      ': 1 of 9 owners is not known.',
    );
  });

  it('groups the digits of what it counts', () => {
    const clause = { other: '{count} owners are not known' };
    const many = Array.from({ length: 1_234 }, () => ({
      check: 'acme/owner-known',
      clause,
    }));

    expect(withFindings(...many).sentence).toContain(
      '1,234 owners are not known',
    );
  });

  it('does not call a cluster healthy of which part is unknown', () => {
    const { tone, sentence } = ofSnapshot(metricsRefusedSnapshot());

    expect(tone).toBe('unknown');
    expect(sentence).toMatch(
      /^It is not known whether collection in lab-lon1-uk is healthy: \d+ of \d+ checks could not be made\.$/,
    );
  });

  it('leaves a cluster healthy about which something is worth knowing', () => {
    expect(withFindings({ status: 'passing' }, { severity: 'info' })).toEqual({
      tone: 'passing',
      sentence: expect.stringMatching(/ is healthy: .* pass 1 check\.$/),
    });
  });

  it('does not call a cluster healthy that was not checked or is empty', () => {
    expect(withFindings()).toEqual({
      tone: 'unknown',
      sentence: 'Nothing was checked in lab-lon1-uk.',
    });
    expect(ofSnapshot(emptySnapshot())).toEqual({
      tone: 'unknown',
      sentence: 'No Alloy collector was found in lab-lon1-uk.',
    });
  });

  it('finds what is wrong where everything runs', () => {
    expect(ofSnapshot(misconfiguredSnapshot()).sentence).toContain(
      'alloy-cluster has 2 replicas that are not clustered',
    );
  });
});
