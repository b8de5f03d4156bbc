import { known } from '@alloy-fleet/alloy-advisor';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import {
  catalogHost,
  endedFinding,
  wholeReport,
} from '../__testUtils__/wholeReport';
import { asSeen } from './asSeen';
import { Seen, seenBy } from './seenBy';

const ALL: Seen = {
  mayReadConfigurations: true,
  mayReadCardinality: true,
  cluster: { shown: true },
  seesAllHosts: true,
  hiddenHosts: [],
};

function shown(report: Report, seen: Partial<Seen>): Report {
  return asSeen(
    report,
    { ...ALL, ...seen },
    { checks: [], byViewer: ['kubernetes', 'alloy'] },
  );
}

/** As one sees it who is shown the hosts of these names alone. */
function shownToOwnerOf(report: Report, ...names: string[]): Report {
  const { hosts } = report.snapshot;
  const refs = hosts.known ? hosts.value.flatMap(it => it.entityRef ?? []) : [];
  return shown(
    report,
    seenBy(
      {
        mayReadConfigurations: true,
        mayReadCardinality: true,
        cluster: { shown: true, asker: {} as never },
        hosts: new Set(names.map(it => `resource:default/${it}`)),
      },
      refs,
    ),
  );
}

describe('what ended, as somebody is shown it', () => {
  const hostEnded = (name: string) =>
    endedFinding('hosts/silent', { kind: 'host', name }, `${name} is silent.`);
  const mine = catalogHost('mine', true);
  const ended = [hostEnded('mine'), hostEnded('secret-host')];

  it.each([
    ['is there', [mine, catalogHost('secret-host', false)]],
    ['is gone from the catalog', [mine]],
  ])('is not of a hidden host, which %s', (_, hosts) => {
    const whole = wholeReport({
      snapshot: { hosts: known('catalog', hosts) },
      ended,
    });
    expect(shown(whole, {}).ended).toEqual(ended);

    const his = shownToOwnerOf(whole, 'mine');
    expect(his.ended).toEqual([hostEnded('mine')]);
    expect(JSON.stringify(his)).not.toContain('secret-host');
  });

  it('is of no host that is not found when the catalog does not answer', () => {
    const reporting = { ...mine, entityRef: undefined };
    const whole = wholeReport({
      snapshot: { hosts: known('metrics', [reporting]) },
      ended,
    });

    expect(shownToOwnerOf(whole).ended).toEqual([hostEnded('mine')]);
  });

  it('is of no check that says nothing to him, or not everything', () => {
    const subject = { kind: 'node' as const, name: 'secret-node' };
    const whole = wholeReport({
      ended: [
        endedFinding('acme/no-more', subject, 'secret-node was slow.'),
        endedFinding('hosts/silent', subject, 'secret-node was silent.'),
        endedFinding('cardinality/churn', subject, 'secret-node churned.'),
      ],
    });

    expect(shownToOwnerOf(whole).ended).toEqual([]);
  });

  it('is not known of a cluster that is hidden', () => {
    const whole = wholeReport({
      snapshot: { hosts: known('catalog', [mine]) },
      ended,
    });
    const his = shown(whole, {
      cluster: { shown: false, status: 'refused', reason: 'It is not yours.' },
    });

    expect(his.ended).toBeUndefined();
    expect(JSON.stringify(his)).not.toContain('secret-host');
  });
});
