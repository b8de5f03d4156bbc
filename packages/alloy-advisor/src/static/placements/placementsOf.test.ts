import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { KubernetesObject, readManifests } from '../manifests';
import { runStaticChecks } from '../../checks';
import type { StaticCollector } from '../collector';
import {
  Given,
  collector,
  configOnly,
  textFiles,
} from '../testdata/collectors';
import { placementsOf } from './placementsOf';

const CLUSTERED = ['--cluster.enabled=true'];
const BLOCK = 'clustering {\n\t\tenabled = true\n\t}';

const OFF = 'clustering {\n\t\tenabled = false\n\t}';

function monitors(block = '') {
  return `prometheus.operator.servicemonitors "all" {\n\tforward_to = []\n\t${block}\n}\n`;
}

function events(block = '') {
  return `loki.source.kubernetes_events "all" {\n\tforward_to = []\n\t${block}\n}\n`;
}

function database(block = '') {
  return `database_observability.mysql "all" {\n\tforward_to = []\n\t${block}\n}\n`;
}

function scrapeOf(targets: string, block = '') {
  return `prometheus.scrape "it" {\n\ttargets = ${targets}\n\tforward_to = []\n\t${block}\n}\n`;
}

const NODES = 'discovery.kubernetes "nodes" {\n\trole = "node"\n}\n';
const UNIX = 'prometheus.exporter.unix "host" { }\n';
const RULES = 'mimir.rules.kubernetes "r" {\n\taddress = "http://mimir"\n}\n';

/** What is said of the last component that a collector is configured to run. */
function last(given: Given) {
  const rows = placementsOf(collector(given));
  const { should, is, right, check } = rows[rows.length - 1];
  return [should, is, right, check];
}

const replicas = { kind: 'StatefulSet', replicas: 2 } as const;
const everywhere = { kind: 'DaemonSet' } as const;

describe('placementsOf', () => {
  it.each<[string, Given, ReturnType<typeof last>]>([
    [
      'shared by both switches',
      { ...replicas, flags: CLUSTERED, config: monitors(BLOCK) },
      ['clustered', 'clustered', true, undefined],
    ],
    [
      'a block without the process',
      { ...replicas, config: monitors(BLOCK) },
      [
        'clustered',
        'block-without-process',
        false,
        'clustering/block-without-process',
      ],
    ],
    [
      'the process without a block',
      { ...replicas, flags: CLUSTERED, config: monitors() },
      [
        'clustered',
        'not-clustered',
        false,
        'clustering/component-not-clustered',
      ],
    ],
    [
      'replicas that share nothing',
      { ...replicas, config: monitors() },
      [
        'clustered',
        'not-clustered',
        false,
        'clustering/replicas-not-clustered',
      ],
    ],
    [
      'one replica, which has nobody to share with',
      { replicas: 1, config: monitors() },
      ['clustered', 'single', true, undefined],
    ],
    [
      'a switch that is computed',
      {
        ...replicas,
        flags: CLUSTERED,
        config: monitors(
          'clustering {\n\t\tenabled = sys.env("C") == "1"\n\t}',
        ),
      },
      ['clustered', 'unknown', null, undefined],
    ],
    [
      'what one replica does at a time',
      {
        ...replicas,
        image: 'grafana/alloy:v1.19.0',
        flags: CLUSTERED,
        config: database(BLOCK),
      },
      ['single', 'clustered', true, undefined],
    ],
    [
      'cluster-wide work on every node',
      { ...everywhere, config: monitors() },
      [
        'clustered',
        'on-every-node',
        false,
        'placement/cluster-wide-on-daemonset',
      ],
    ],
    [
      'nodes that every pod discovers',
      {
        ...everywhere,
        config: NODES + scrapeOf('discovery.kubernetes.nodes.targets'),
      },
      ['not-clustered', 'from-every-node', false, 'discovery/every-node'],
    ],
    [
      'nodes that the pods share out',
      {
        ...everywhere,
        flags: CLUSTERED,
        config: NODES + scrapeOf('discovery.kubernetes.nodes.targets', BLOCK),
      },
      [
        'not-clustered',
        'clustered',
        false,
        'clustering/daemonset-is-clustered',
      ],
    ],
    [
      'the own host, shared out',
      {
        ...replicas,
        flags: CLUSTERED,
        config: UNIX + scrapeOf('prometheus.exporter.unix.host.targets', BLOCK),
      },
      ['not-clustered', 'clustered', false, 'clustering/host-targets-shared'],
    ],
    [
      'the own host, by each process',
      {
        ...everywhere,
        config: UNIX + scrapeOf('prometheus.exporter.unix.host.targets'),
      },
      ['not-clustered', 'not-clustered', true, undefined],
    ],
    [
      'text files under one name',
      {
        ...replicas,
        flags: CLUSTERED,
        config: textFiles('replacement = "release"'),
      },
      ['clustered', 'clustered', true, undefined],
    ],
    [
      'text files under one name, of each node',
      { ...everywhere, config: textFiles('replacement = "release"') },
      ['unknown', 'block-without-process', null, undefined],
    ],
    [
      'text files under the name of each host',
      { ...replicas, flags: CLUSTERED, config: textFiles() },
      ['not-clustered', 'clustered', false, 'clustering/host-targets-shared'],
    ],
    [
      'an address that is written out',
      {
        ...replicas,
        flags: CLUSTERED,
        config: scrapeOf('[{ "__address__" = "db:9104" }]', BLOCK),
      },
      ['clustered', 'clustered', true, undefined],
    ],
    [
      'targets that the configuration does not tell',
      {
        ...replicas,
        flags: CLUSTERED,
        config: scrapeOf('[{ "__address__" = sys.env("TARGET") }]', BLOCK),
      },
      ['unknown', 'clustered', null, undefined],
    ],
    [
      'events on one replica',
      { replicas: 1, config: events() },
      ['single', 'single', true, undefined],
    ],
    [
      'events on two',
      { ...replicas, config: events() },
      ['single', 'every-replica', false, 'placement/singleton-on-replicas'],
    ],
    [
      'events whose block is off',
      { ...replicas, flags: CLUSTERED, config: events(OFF) },
      ['single', 'every-replica', false, 'placement/singleton-on-replicas'],
    ],
    [
      'events on every node',
      { ...everywhere, config: events() },
      ['single', 'every-replica', false, 'placement/singleton-on-replicas'],
    ],
    [
      'what elects nobody, of each of two',
      {
        ...replicas,
        flags: CLUSTERED,
        config: 'loki.rules.kubernetes "r" {\n\taddress = "http://loki"\n}\n',
      },
      ['single', 'every-replica', false, 'placement/singleton-on-replicas'],
    ],
    [
      'events of which one replica reads at a time',
      { ...replicas, flags: CLUSTERED, config: events(BLOCK) },
      ['single', 'clustered', true, undefined],
    ],
    [
      'events that the version can not cluster',
      {
        ...replicas,
        image: 'grafana/alloy:v1.15.0',
        flags: CLUSTERED,
        config: events(BLOCK),
      },
      ['single', 'clustered', false, 'versions/clustering-too-new'],
    ],
    [
      'rules that one of a cluster syncs',
      { ...replicas, flags: CLUSTERED, config: RULES },
      ['single', 'clustered', true, undefined],
    ],
    [
      'rules that all sync',
      { ...replicas, config: RULES },
      ['single', 'every-replica', false, 'rules/without-leader'],
    ],
    [
      'the host on some nodes only',
      { ...replicas, config: UNIX },
      [
        'not-clustered',
        'on-some-nodes',
        false,
        'placement/node-local-off-daemonset',
      ],
    ],
    [
      'what does no harm twice',
      { ...replicas, config: 'prometheus.exporter.blackbox "b" { }\n' },
      ['any', 'not-clustered', true, undefined],
    ],
    [
      'traces in pieces',
      { ...replicas, config: 'otelcol.processor.tail_sampling "t" { }\n' },
      ['single', 'every-replica', false, 'otlp/whole-traces'],
    ],
  ])('says of %s what it is and should be', (_, given, says) => {
    expect(last(given)).toEqual(says);
  });

  it.each<[Given, string]>([
    [{ ...replicas, config: RULES }, 'It has 2 replicas without'],
    [{ ...everywhere, config: RULES }, 'It has a pod on every node without'],
    [{ ...replicas, config: monitors(BLOCK) }, 'and it has 2 replicas.'],
    [{ ...replicas, config: monitors() }, 'each of 2 replicas does all'],
    [{ ...everywhere, config: events() }, 'It has a pod on every node. '],
  ])('says why: %#', (given, why) => {
    expect(placementsOf(collector(given))[0].why).toContain(why);
  });

  it('gives the place of each, and none of what clustering does not concern', () => {
    const rows = placementsOf(
      collector({ config: `prometheus.remote_write "w" { }\n\n${monitors()}` }),
    );

    expect(rows).toMatchObject([
      {
        component: 'prometheus.operator.servicemonitors.all',
        holders: [],
        file: 'config.alloy',
        line: 3,
      },
    ]);
  });

  it('looks into modules and loops, and where their targets come from', () => {
    const rows = placementsOf(
      collector({
        ...replicas,
        flags: CLUSTERED,
        config: `${UNIX}
declare "module" {
	argument "targets" { }

	${scrapeOf('argument.targets.value', BLOCK)}
}

module "use" {
	targets = prometheus.exporter.unix.host.targets
}

foreach "each" {
	collection = []
	var        = "item"

	template {
		${monitors(BLOCK)}
	}
}
`,
      }),
    );

    expect(rows.slice(1)).toMatchObject([
      {
        component: 'prometheus.scrape.it',
        holders: ['declare.module'],
        right: false,
        check: 'clustering/host-targets-shared',
      },
      {
        component: 'prometheus.operator.servicemonitors.all',
        holders: ['foreach.each'],
        right: true,
      },
    ]);
  });

  it('does not know where it is without a workload, or what runs for a file that does not parse', () => {
    expect(placementsOf(configOnly(monitors(BLOCK)))).toMatchObject([
      { should: 'clustered', is: 'unknown', right: null },
    ]);
    expect(
      placementsOf(
        collector({ flags: CLUSTERED, config: `${monitors(BLOCK)}}` }),
      ),
    ).toMatchObject([{ right: null, check: 'config/invalid' }]);
  });
});

describe('placements of recorded worlds', () => {
  const RECORDINGS = resolve(
    __dirname,
    '../../../../lab/data/recordings/topology',
  );
  function recorded(world: string): StaticCollector[] {
    const files = ['daemonsets', 'statefulsets', 'deployments', 'configmaps'];
    return readManifests(
      files.map(
        (file): KubernetesObject =>
          JSON.parse(
            readFileSync(
              resolve(RECORDINGS, world, `kubernetes/${file}.json`),
              'utf8',
            ),
          ),
      ),
    );
  }

  it('are all right in the healthy one', () => {
    const rows = recorded('healthy').flatMap(placementsOf);

    expect(rows.length).toBeGreaterThan(8);
    expect(rows.filter(it => it.right !== true)).toEqual([]);
  });

  it.each(['degraded', 'misconfigured'])(
    'name in the %s one only checks that fail for the collector',
    world => {
      for (const it of recorded(world)) {
        const failing = runStaticChecks([it])
          .filter(({ status }) => status === 'failing')
          .map(({ check }) => check);
        for (const { check } of placementsOf(it)) {
          expect([...failing, undefined]).toContain(check);
        }
      }
    },
  );

  it('say of the misconfigured one which components are wrong', () => {
    const wrong = recorded('misconfigured')
      .flatMap(placementsOf)
      .filter(it => it.right === false)
      .map(({ component, check }) => [component, check]);

    expect(wrong).toEqual([
      ['prometheus.scrape.cadvisor', 'discovery/every-node'],
      ['prometheus.scrape.kubelet', 'discovery/every-node'],
      [
        'prometheus.operator.servicemonitors.services',
        'clustering/block-without-process',
      ],
      [
        'prometheus.operator.podmonitors.pods',
        'clustering/block-without-process',
      ],
      ['prometheus.operator.probes.probes', 'clustering/block-without-process'],
      ['mimir.rules.kubernetes.local', 'rules/without-leader'],
      [
        'loki.source.kubernetes_events.kubernetes_events',
        'placement/singleton-on-replicas',
      ],
    ]);
  });
});
