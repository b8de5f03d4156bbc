import { describeSnapshotCheck } from '../../__testUtils__/describeSnapshotCheck';
import { type Snapshot, known, unknown } from '../../snapshot';
import { host, snapshot, metricsDown } from '../../testdata/snapshots';
import { runChecks } from '../runChecks';
import { hostsSilent } from './silent';

describeSnapshotCheck(hostsSilent, {
  failing: {
    hosts: known('catalog', [
      host({
        reporting: known('metrics', false),
        lastSeenAt: known('metrics', null),
      }),
    ]),
  },
  says: 'pve-01 is silent: it stored no metrics in the last day.',
  blind: metricsDown(),
});

describe('a host that is silent', () => {
  const find = (id: string, change: Partial<Snapshot>) =>
    runChecks(snapshot(change)).filter(it => it.check === id);

  it.each([
    ['2026-11-22T11:19:00.000Z', '41 min'],
    ['2026-11-22T10:01:00.000Z', '119 min'],
    ['2026-11-22T07:00:00.000Z', '5 h'],
  ])('says since when a host is silent: %s, %s ago', (seen, ago) => {
    const [finding] = find('hosts/silent', {
      hosts: known('catalog', [
        host({
          reporting: known('metrics', false),
          lastSeenAt: known('metrics', seen),
        }),
      ]),
    });
    expect(finding.summary).toContain(`its last metrics ${ago} ago`);
  });

  it('claims nothing of since when where nobody said', () => {
    const [finding] = find('hosts/silent', {
      hosts: known('catalog', [
        host({
          reporting: known('metrics', false),
          lastSeenAt: unknown('metrics', 'It timed out.'),
        }),
      ]),
    });

    expect(finding).toMatchObject({
      status: 'failing',
      summary: 'pve-01 is silent: since when is not known (It timed out).',
      evidence: [{ value: 'not known: It timed out.' }],
    });
  });

  it('may be one that only a catalog knows which did not answer', () => {
    const found = find('hosts/silent', {
      hosts: known('metrics', [
        host({ name: 'a' }),
        host({ name: 'b', reporting: known('metrics', false) }),
      ]),
      allHosts: unknown('catalog', 'It failed.'),
    });

    expect(found.map(it => [it.status, it.subject.name])).toEqual([
      ['failing', 'b'],
      ['unknown', 'lab'],
      ['passing', 'a'],
    ]);
    expect(found[1].evidence).toEqual([
      { kind: 'source', source: 'catalog', message: 'It failed.' },
    ]);
  });
});
