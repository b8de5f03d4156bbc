import {
  block,
  CATALOGUE_RELEASE,
  file,
  print,
  type BlockStatement,
  type Statement,
} from '@alloy-fleet/alloy-config';
import fc from 'fast-check';
import type { Finding } from '../finding';
import { placementsOf } from './placements/placementsOf';
import { runStaticChecks } from '../checks';
import { collector, type Given } from './testdata/collectors';

const NEWER = 'grafana/alloy:v1.999.0';
const KNOWN = `grafana/alloy:${CATALOGUE_RELEASE}`;

/** Configurations that are right where they run, in some of the ways in which collectors are. */
const collectors: readonly (Given & {
  statements: readonly BlockStatement[];
})[] = [
  {
    kind: 'DaemonSet',
    statements: [block('loki.source.journal', 'a', { forward_to: [] })],
  },
  {
    replicas: 2,
    flags: ['--cluster.enabled', '--cluster.name=a'],
    statements: [
      block('prometheus.operator.podmonitors', 'a', [
        { forward_to: [] },
        block('clustering', { enabled: true }),
      ]),
    ],
  },
  {
    replicas: 1,
    statements: [
      block('loki.source.kubernetes_events', 'a', { forward_to: [] }),
    ],
  },
  {
    replicas: 3,
    rules: [],
    statements: [block('otelcol.receiver.otlp', 'a', [block('output')])],
  },
];

const additions: Readonly<
  Record<string, (body: readonly BlockStatement[], name: string) => Statement[]>
> = {
  component: (body, name) => [...body, block(`${name}.it`, 'b')],
  attribute: ([first, ...others], name) => [
    { ...first, body: [...first.body, ...block('x', { [name]: 1 }).body] },
    ...others,
  ],
  block: ([first, ...others], name) => [
    { ...first, body: [...first.body, block(name)] },
    ...others,
  ],
};

function findings(
  { statements, ...given }: (typeof collectors)[number],
  body: readonly Statement[],
  image: string,
): Finding[] {
  return runStaticChecks([
    collector({ ...given, image, config: print(file(body)) }),
  ]);
}

const ofStatus = (all: readonly Finding[], status: Finding['status']) =>
  all.filter(it => it.status === status).map(it => it.check);

/** What an attribute or a block made unknown beside the one note. */
function unknownBeside(
  kind: string,
  before: readonly Finding[],
  after: readonly Finding[],
): string[] {
  const known = new Set(ofStatus(before, 'unknown'));
  return kind === 'component'
    ? []
    : ofStatus(after, 'unknown').filter(
        it => it !== 'config/invalid' && !known.has(it),
      );
}

describe('something that a newer release may have', () => {
  it('never fails there and is one note, and fails for the release that is known', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...collectors),
        fc.constantFrom(...Object.keys(additions)),
        fc.stringMatching(/^zz[a-z]{1,8}$/),
        (given, kind, name) => {
          const { statements } = given;
          const body = additions[kind](statements, name);
          const before = findings(given, statements, NEWER);
          const after = findings(given, body, NEWER);

          expect(ofStatus(before, 'passing')).toContain('config/invalid');
          expect(
            ofStatus(after, 'failing').filter(
              it => !ofStatus(before, 'failing').includes(it),
            ),
          ).toEqual([]);
          const notes = after.filter(it => it.check === 'config/invalid');
          expect(notes).toMatchObject([
            { status: 'unknown', severity: 'info' },
          ]);
          // What a component does that is not known, other checks ask, too.
          expect(unknownBeside(kind, before, after)).toEqual([]);
          expect(ofStatus(findings(given, body, KNOWN), 'failing')).toContain(
            'config/invalid',
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a component of a newer release', () => {
  const config = 'newer.source "a" { }\n';
  const unknownOf = (given: Given) =>
    ofStatus(
      runStaticChecks([collector({ config, image: NEWER, ...given })]),
      'unknown',
    );

  it('leaves open what is asked of every component', () => {
    expect(unknownOf({})).toEqual(
      expect.arrayContaining([
        'rbac/missing',
        'placement/singleton-on-replicas',
      ]),
    );
    expect(unknownOf({ replicas: 2 })).toContain(
      'clustering/replicas-not-clustered',
    );
    expect(unknownOf({ kind: 'DaemonSet' })).toContain(
      'placement/cluster-wide-on-daemonset',
    );
    const clustered = { replicas: 2, flags: ['--cluster.enabled'] };
    expect(unknownOf(clustered)).toEqual(
      expect.arrayContaining([
        'clustering/component-not-clustered',
        'clustering/nothing-clustered',
      ]),
    );
  });

  it('may read what the roles allow', () => {
    const rules = [
      {
        role: 'clusterrole/a',
        index: 0,
        apiGroups: [''],
        resources: ['secrets', 'pods'],
        resourceNames: [],
        nonResourceURLs: [],
        verbs: ['get', 'list', 'watch'],
      },
    ];
    expect(unknownOf({ rules })).toEqual(
      expect.arrayContaining(['rbac/secrets', 'rbac/unused']),
    );
  });

  it('says which it is, once for several', () => {
    const [finding] = runStaticChecks([
      collector({
        config: `${config}newer.source "b" { }\n`,
        image: NEWER,
      }),
    ]).filter(it => it.check === 'rbac/missing');
    expect(finding.summary).toBe(
      `It is not known of alloy-test whether it may read what it collects: what newer.source.a and 1 more of Alloy v1.999.0 does is not known here, where ${CATALOGUE_RELEASE} is the newest release that is.`,
    );
  });

  it('does not hide what is wrong with the others', () => {
    const failing = ofStatus(
      runStaticChecks([
        collector({
          config: `${config}prometheus.operator.podmonitors "b" {\n\tforward_to = []\n}\n`,
          image: NEWER,
          replicas: 2,
          flags: ['--cluster.enabled'],
        }),
      ]),
      'failing',
    );
    expect(failing).toContain('clustering/component-not-clustered');
  });

  it('is a placement that is not known', () => {
    expect(placementsOf(collector({ config, image: NEWER }))).toMatchObject([
      { component: 'newer.source.a', right: null, should: 'unknown' },
    ]);
    expect(placementsOf(collector({ config, image: KNOWN }))).toMatchObject([
      { right: null, check: 'config/invalid' },
    ]);
  });

  it('is not one that the file declares or imports', () => {
    const own = `declare "own" { }
own "a" { }
import.file "mod" {
\tfilename = "mod.alloy"
}
mod.thing "b" { }
foreach "c" {
\tcollection = []
\tvar        = "it"

\ttemplate {
\t\town "d" { }
\t}
}
`;
    expect(placementsOf(collector({ config: own, image: NEWER }))).toEqual([]);
  });
});
