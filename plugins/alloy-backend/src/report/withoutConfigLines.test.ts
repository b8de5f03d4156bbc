import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { endedFinding, wholeReport } from '../__testUtils__/wholeReport';
import { writtenAlloy } from '../__testUtils__/writtenAlloy';
import { checkCollector } from '../workers/tasks/checkCollector';
import { withoutConfigLines } from './withoutConfigLines';

const COLLECTOR = { kind: 'collector', name: 'alloy', namespace: 'm' } as const;
const NEEDED = '(needs the permission alloy.config.read)';
const INVALID = 'This does not hold of alloy: The configuration validates.';

const written = checkCollector({
  collector: writtenAlloy('logging {\n  level = "quoted"\n}\n'),
});

function invalid({ findings }: { findings: readonly Finding[] }) {
  return findings.find(it => it.check === 'config/invalid');
}

describe('withoutConfigLines', () => {
  it('tells what is wrong in the words of the check alone, and where', () => {
    const whole = wholeReport({ written });
    expect(invalid(whole)?.summary).toContain('quoted');

    const his = withoutConfigLines(whole);
    expect(invalid(his)).toMatchObject({
      status: 'failing',
      summary: INVALID,
      evidence: [
        { kind: 'config', file: 'config.alloy', line: 2, text: NEEDED },
      ],
      remedy: { docsUrl: invalid(whole)?.remedy?.docsUrl },
    });
    expect(
      his.digest.causes.find(it => it.check === 'config/invalid')?.summary,
    ).toBe(INVALID);
    expect(his.digest.counts).toEqual(whole.digest.counts);
    expect(JSON.stringify(his)).not.toContain('quoted');
  });

  it('keeps why something is not known', () => {
    const because = 'The API server is away.';
    const unknown: Finding = {
      check: 'config/invalid',
      status: 'unknown',
      severity: 'critical',
      subject: COLLECTOR,
      summary: 'It is not known whether "quoted" is right.',
      evidence: [{ kind: 'source', source: 'kubernetes', message: because }],
    };

    expect(
      invalid(withoutConfigLines(wholeReport({ written: [unknown] }))),
    ).toMatchObject({
      summary: `It is not known of alloy whether this holds: The configuration validates. ${because}`,
      evidence: unknown.evidence,
    });
  });

  it('shows no value of an object that a configuration names', () => {
    const finding: Finding = {
      check: 'storage/not-kept',
      status: 'failing',
      severity: 'warning',
      subject: COLLECTOR,
      summary: 'It reads /quoted.',
      evidence: [
        { kind: 'object', object: 'a/b', field: 'c', value: '/quoted' },
        { kind: 'query', query: 'a{b="quoted"}', value: '1' },
      ],
      remedy: {
        text: 'Mount /quoted.',
        patch: '/quoted',
        alloy: 'a = "quoted"',
      },
      clause: { other: '{count} read /quoted' },
    };
    const his = withoutConfigLines(wholeReport({ written: [finding] }));

    expect(his.findings).toContainEqual(
      expect.objectContaining({
        check: 'storage/not-kept',
        evidence: [
          { kind: 'object', object: 'a/b', field: 'c', value: NEEDED },
        ],
      }),
    );
    expect(JSON.stringify(his)).not.toContain('quoted');
  });

  it('tells what ended so, too, and nothing of a check that is no more', () => {
    const failed = 'storage of quoted';
    const host = { kind: 'host', name: 'pve-01' } as const;
    const silent = endedFinding('hosts/silent', host, 'pve-01 is silent.');
    const { ended } = withoutConfigLines(
      wholeReport({
        ended: [
          endedFinding('config/invalid', COLLECTOR, failed),
          endedFinding('config/no-more', COLLECTOR, failed),
          silent,
        ],
      }),
    );

    expect(ended).toEqual([
      { ...endedFinding('config/invalid', COLLECTOR, INVALID) },
      silent,
    ]);
  });

  it('leaves what is told of anything else', () => {
    const others = ({ findings }: { findings: readonly Finding[] }) =>
      findings.filter(it => it.check === 'hosts/silent');
    const whole = wholeReport({ written });

    expect(others(withoutConfigLines(whole))).toEqual(others(whole));
  });
});
