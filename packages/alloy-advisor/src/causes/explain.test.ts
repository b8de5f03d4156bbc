import type { Finding, Subject } from '../finding';
import { known } from '../snapshot';
import { collector, instance, snapshot } from '../testdata/snapshots';
import { allChecks } from '../checks';
import { explain } from './explain';
import type { Explanation } from './Explanation';

const NODE: Subject = { kind: 'node', name: 'worker-02' };
const POD: Subject = {
  kind: 'instance',
  name: 'alloy-node-b',
  namespace: 'monitoring',
  collector: 'alloy-node',
};
const COLLECTOR: Subject = {
  kind: 'collector',
  name: 'alloy-node',
  namespace: 'monitoring',
};

function failing(check: string, subject: Subject): Finding {
  const base = { severity: 'warning', summary: check, evidence: [] } as const;
  return { check, subject, status: 'failing', ...base, evidence: [] };
}

/** One pod on each of two nodes, of which the second may be down. */
function world(options: { down: boolean }) {
  return snapshot({
    nodes: known('kubernetes', [
      { name: 'worker-01', ready: true, status: 'Ready', roles: [] },
      {
        name: 'worker-02',
        ready: !options.down,
        status: options.down ? 'NotReady' : 'Ready',
        roles: [],
      },
    ]),
    collectors: known('kubernetes', [
      collector({
        instances: known('kubernetes', [
          instance(),
          instance({ name: 'alloy-node-b', node: 'worker-02', ready: false }),
        ]),
      }),
    ]),
  });
}

/** What explains what, by the ids of the checks. */
function explained(findings: Finding[], options = { down: false }) {
  return explain(findings, world(options), allChecks).map(it => [
    it.check,
    it.explainedBy?.check,
  ]);
}

describe('explain', () => {
  it('explains what is wrong with a pod by its dead node', () => {
    const findings = [
      failing('coverage/node-without-collector', NODE),
      failing('instances/silent', POD),
    ];

    expect(explained(findings, { down: true })).toEqual([
      ['coverage/node-without-collector', undefined],
      ['instances/silent', 'coverage/node-without-collector'],
    ]);
    expect(explained(findings, { down: false })[1]).toEqual([
      'instances/silent',
      undefined,
    ]);
  });

  it('explains an uncovered node by the pod that can not run on it', () => {
    expect(
      explained([
        failing('coverage/node-without-collector', NODE),
        failing('instances/oom-killed', POD),
        failing('instances/silent', POD),
      ]),
    ).toEqual([
      ['coverage/node-without-collector', 'instances/oom-killed'],
      ['instances/oom-killed', undefined],
      ['instances/silent', 'instances/oom-killed'],
    ]);
  });

  it('explains refused samples and silence by work that is done twice', () => {
    expect(
      explained([
        failing('discovery/every-node', COLLECTOR),
        failing('remote-write/failing', POD),
        failing('instances/silent', POD),
      ]),
    ).toEqual([
      ['discovery/every-node', undefined],
      ['remote-write/failing', 'discovery/every-node'],
      ['instances/silent', 'discovery/every-node'],
    ]);
  });

  it('does not explain one collector by another', () => {
    const other = { ...COLLECTOR, name: 'alloy-cluster' };

    expect(
      explained([
        failing('discovery/every-node', other),
        failing('remote-write/failing', POD),
      ])[1],
    ).toEqual(['remote-write/failing', undefined]);
  });

  it('explains nothing that passes, and nothing by what passes', () => {
    const passing = { ...failing('discovery/every-node', COLLECTOR) };
    passing.status = 'passing';

    expect(explained([passing, failing('remote-write/failing', POD)])).toEqual([
      ['discovery/every-node', undefined],
      ['remote-write/failing', undefined],
    ]);
  });

  it('never goes round in a circle', () => {
    const explaining = (id: string, consequence: string) => ({
      id,
      explains: [
        {
          layer: 'pod' as const,
          consequences: [consequence],
          gives: () => ['it'],
          asks: () => ['it'],
        },
      ],
    });
    const findings = [failing('a/a', POD), failing('b/b', POD)];

    expect(
      explain(findings, world({ down: false }), [
        explaining('a/a', 'b/b'),
        explaining('b/b', 'a/a'),
        explaining('a/a', 'a/a'),
      ]).map(it => it.explainedBy?.check),
    ).toEqual([undefined, 'a/a']);
  });

  it('explains lost and late lines by the store that refuses them, and not the reverse', () => {
    expect(
      explained([
        failing('loki-write/dropping', POD),
        failing('loki-write/late', POD),
        failing('loki-write/refused', POD),
        failing('logs/not-arriving', { kind: 'cluster', name: 'lab' }),
      ]),
    ).toEqual([
      ['loki-write/dropping', 'loki-write/refused'],
      ['loki-write/late', 'loki-write/refused'],
      ['loki-write/refused', undefined],
      ['logs/not-arriving', 'loki-write/refused'],
    ]);
  });

  it('explains a Service that leads nowhere by replicas of which none is ready', () => {
    const nowhere = failing('network/service-leads-nowhere', COLLECTOR);
    const notReady = failing('instances/not-ready', COLLECTOR);
    const ofAnother = { ...COLLECTOR, name: 'alloy-cluster' };
    const causeOf = (finding: Finding, ...ready: (boolean | null)[]) =>
      explain(
        [finding, nowhere],
        snapshot({
          collectors: known('kubernetes', [
            collector({
              instances: known(
                'kubernetes',
                ready.map(it => instance({ ready: it })),
              ),
            }),
          ]),
        }),
        allChecks,
      )[1].explainedBy?.check;

    expect(causeOf(notReady, false, false)).toBe('instances/not-ready');
    // Something else keeps the Service from the one that is ready, or may be.
    expect(causeOf(notReady, false, true)).toBe(undefined);
    expect(causeOf(notReady, false, null)).toBe(undefined);
    expect(causeOf(failing('instances/not-ready', ofAnother), false)).toBe(
      undefined,
    );
    expect(causeOf({ ...notReady, status: 'passing' }, false)).toBe(undefined);
    expect(causeOf({ ...notReady, status: 'unknown' }, false)).toBe(undefined);
  });

  it('takes the node for the cause where the pod would explain it, too', () => {
    const explains = (layer: Explanation['layer']) => [
      {
        layer,
        consequences: ['c/'],
        gives: () => ['it'],
        asks: () => ['it'],
      },
    ];
    const findings = ['a/pod', 'b/node', 'c/c'].map(it => failing(it, POD));

    expect(
      explain(findings, world({ down: false }), [
        { id: 'a/pod', explains: explains('pod') },
        { id: 'b/node', explains: explains('node') },
      ])[2].explainedBy?.check,
    ).toBe('b/node');
  });

  it('says of what several causes explain that it is not proven to come of one', () => {
    const twice = failing('clustering/targets-scraped-twice', {
      kind: 'cluster',
      name: 'lab',
    });
    const causeOf = (...causes: Finding[]) =>
      explain([twice, ...causes], world({ down: false }), allChecks)[0]
        .explainedBy;
    const everyNode = failing('discovery/every-node', COLLECTOR);
    const other = { ...COLLECTOR, name: 'alloy-cluster' };
    const apart = failing('clustering/replicas-not-clustered', other);

    expect(causeOf(everyNode, apart)).toEqual({
      check: 'discovery/every-node',
      subject: COLLECTOR,
      amongOthers: true,
    });
    // Of one check it is that check's, of whichever collector.
    expect(causeOf(everyNode, failing('discovery/every-node', other))).toEqual({
      check: 'discovery/every-node',
      subject: COLLECTOR,
    });
    const many = ['a', 'b', 'c', 'd'].map(name =>
      failing('discovery/every-node', { ...COLLECTOR, name }),
    );
    expect(causeOf(...many, apart)?.amongOthers).toBe(true);
  });

  it('asks each finding once, not each pair', () => {
    let asked = 0;
    const count = () => {
      asked += 1;
      return ['it'];
    };
    const explanation = {
      layer: 'pod' as const,
      consequences: ['b/'],
      gives: count,
      asks: count,
    };
    const pods = [...Array(1_000).keys()].map(i => ({ ...POD, name: `p${i}` }));
    const findings = pods.flatMap(pod => [
      failing('a/a', pod),
      failing('b/b', pod),
    ]);

    const after = explain(findings, world({ down: false }), [
      { id: 'a/a', explains: [explanation] },
    ]);

    expect(after.filter(it => it.explainedBy)).toHaveLength(1_000);
    expect(asked).toBe(2_000);
  });
});
