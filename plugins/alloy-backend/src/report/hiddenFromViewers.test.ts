import { known } from '@alloy-fleet/alloy-advisor';
import type {
  Report,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import {
  catalogHost,
  endedFinding,
  wholeReport,
} from '../__testUtils__/wholeReport';
import { writtenAlloy } from '../__testUtils__/writtenAlloy';
import { checkCollector } from '../workers/tasks/checkCollector';
import { asSeen } from './asSeen';
import type { Seen } from './seenBy';

/** What stands in the facts of each kind, and nowhere else. */
const MARKERS = {
  configuration: 'mark-configuration',
  cardinality: 'mark-cardinality',
  cluster: 'mark-cluster',
  host: 'mark-host',
} as const;

type Kind = keyof typeof MARKERS;

const KINDS = Object.keys(MARKERS) as Kind[];

/** Each way to be shown some kinds and not the others. */
const VIEWERS: readonly (readonly Kind[])[] = Array.from(
  { length: 2 ** KINDS.length },
  (_, bits) => KINDS.filter((__, i) => Math.floor(bits / 2 ** i) % 2 === 1),
);

const mark = (kind: Kind, what: string) => `${MARKERS[kind]}-${what}`;
const text = (what: string) => mark('configuration', what);

const AT = '2026-11-22T11:59:00.000Z';

/** Wrong in as many ways as there are checks of what a file says. */
const CONFIGURATIONS = [
  `logging {
  level = "${text('level')}"
}
`,
  `prometheus.remote_write "w" {
  endpoint {
    url     = "https://${text('url')}/push"
    headers = {"X-Scope-OrgID" = sys.env("${text('variable')}")}
    basic_auth {
      username = "${text('user')}"
      password = "${text('password')}"
    }
  }
}
loki.source.journal "j" {
  forward_to = []
  path       = "/${text('journal')}"
}
loki.source.file "f" {
  targets    = [{__path__ = "/${text('file')}/*.log"}]
  forward_to = []
}
prometheus.exporter.unix "u" {
  procfs_path = "/${text('proc')}"
}
mimir.rules.kubernetes "m" {
  address                = "http://${text('ruler')}"
  mimir_namespace_prefix = "${text('prefix')}"
}
discovery.kubernetes "k" {
  role = "pod"
  selectors {
    role  = "pod"
    field = "spec.nodeName=${text('node')}"
  }
}
discovery.relabel "r" {
  targets = discovery.kubernetes.k.targets
  rule {
    action       = "replace"
    target_label = "instance"
    replacement  = "${text('instance')}"
  }
}
prometheus.scrape "s" {
  targets    = discovery.relabel.r.output
  forward_to = [prometheus.remote_write.w.receiver]
  job_name   = "${text('job')}"
  clustering {
    enabled = true
  }
}
`,
  `prometheus.scrape "s" {
  targets    = []
  forward_to = [no.such["${text('index')}"]]
  scrape_interval = "${text('interval')}"
}
`,
];

function planted(configuration: string): Report {
  const counted = (name: string) =>
    known('cardinality', [{ name: mark('cardinality', name), count: 7 }]);
  const snapshot: Partial<Snapshot> = {
    hosts: known('catalog', [
      catalogHost(mark('host', 'silent'), false),
      catalogHost('shown-host', true),
    ]),
    nodes: known('kubernetes', [
      {
        name: mark('cluster', 'node'),
        ready: false,
        status: mark('cluster', 'status'),
        roles: [],
      },
    ]),
    warnings: known('kubernetes', [
      {
        object: `pod/${mark('cluster', 'pod')}`,
        namespace: mark('cluster', 'namespace'),
        reason: 'FailedScheduling',
        message: mark('cluster', 'warning'),
        count: 1,
        lastAt: AT,
      },
    ]),
    components: known('alloy', [
      {
        instance: mark('cluster', 'instance'),
        namespace: 'monitoring',
        ill: [
          {
            id: 'prometheus.scrape.a',
            health: 'unhealthy',
            message: mark('cluster', 'health'),
          },
        ],
      },
    ]),
    peers: known('alloy', [
      {
        instance: mark('cluster', 'peer'),
        namespace: 'monitoring',
        sees: [],
      },
    ]),
    cardinality: {
      series: known('cardinality', 7),
      byJob: counted('job'),
      largestMetrics: counted('metric'),
      largestLabels: counted('label'),
    },
  };
  const written = checkCollector({ collector: writtenAlloy(configuration) });
  const now = wholeReport({ snapshot, written });
  const gone = { kind: 'host', name: mark('host', 'gone') } as const;
  const node = { kind: 'node', name: mark('cluster', 'node-gone') } as const;
  return {
    ...now,
    // All that fails, as if it had ended, and what nothing of now tells of.
    ended: [
      ...now.findings
        .filter(it => it.status === 'failing')
        .map(it => endedFinding(it.check, it.subject, it.summary)),
      endedFinding('hosts/silent', gone, `${gone.name} is silent.`),
      endedFinding('acme/no-more', node, `${node.name} ${text('ended')}`),
    ],
  };
}

function seenWith(kinds: readonly Kind[]): Seen {
  return {
    mayReadConfigurations: kinds.includes('configuration'),
    mayReadCardinality: kinds.includes('cardinality'),
    cluster: kinds.includes('cluster')
      ? { shown: true }
      : { shown: false, status: 'refused', reason: 'It is not shown to you.' },
    seesAllHosts: kinds.includes('host'),
    hiddenHosts: kinds.includes('host')
      ? []
      : [`resource:default/${mark('host', 'silent')}`],
  };
}

/** What of a kind a report has anywhere, each once. */
function marksIn(report: Report, kind: Kind): string[] {
  const found = JSON.stringify(report).match(
    new RegExp(`${MARKERS[kind]}-[\\w-]+`, 'g'),
  );
  return [...new Set(found ?? [])].sort();
}

describe.each(CONFIGURATIONS.map((it, i) => [i, it] as const))(
  'a report on configuration %i',
  (_, configuration) => {
    const whole = planted(configuration);

    it('has something of each kind that could be told', () => {
      for (const kind of KINDS) {
        expect([kind, marksIn(whole, kind).length]).not.toEqual([kind, 0]);
      }
      expect(JSON.stringify(whole.digest.causes)).toContain(MARKERS.host);
    });

    it('loses nothing for one who may see it all', () => {
      const his = asSeen(whole, seenWith(KINDS), {
        checks: [],
        byViewer: ['kubernetes', 'alloy'],
      });

      expect(his).toEqual(whole);
    });

    it.each(VIEWERS.map(it => [it.join(', ') || 'nothing', it] as const))(
      'tells one who may see %s nothing else',
      (__, kinds) => {
        const his = asSeen(whole, seenWith(kinds), {
          checks: [],
          byViewer: ['kubernetes', 'alloy'],
        });

        for (const kind of KINDS.filter(it => !kinds.includes(it))) {
          expect(marksIn(his, kind)).toEqual([]);
        }
      },
    );

    it('loses nothing to one who may see it all', () => {
      const his = asSeen(whole, seenWith(KINDS), {
        checks: [],
        byViewer: ['kubernetes', 'alloy'],
      });

      expect(his).toEqual(whole);
    });
  },
);
