import { runStaticChecks } from '../checks';
import type { Reader, Readers } from '@alloy-fleet/lab/hostile';
import { fleetScope, promqlString } from '../queries';
import {
  canHoldCollectors,
  flagValue,
  httpPort,
  imageTag,
  joinServices,
  manifestPlaces,
  placementsOf,
  parseVersion,
  readCollectors,
  readWorkload,
} from '../static';
import { isUnder } from '../static/collector/paths';
import { besideFile } from '../static/files/paths';

/** A workload whose container has these fields, as the API gives it. */
const workload = (container: object) => ({
  kind: 'Deployment',
  metadata: { name: 'alloy', namespace: 'a' },
  spec: {
    template: {
      spec: { containers: [{ name: 'alloy', image: 'alloy:1', ...container }] },
    },
  },
});

const ofScripts = (read: (script: string) => unknown): Reader => ({
  read,
  pieces: [
    ...['\\', '\\\\', '"', "'", '`', '$', '$(', '${', ')', '}', '(', '#'],
    ...[';', '&', '|', '>', ' ', '\n', '\\\n', 'A', '$A', '${A}', '$@'],
    ...['alloy run ', '--a=b', '$(A)', '$$', '$$('],
  ],
  frames: [
    ['alloy run ', ''],
    ['exec alloy run "', '"'],
  ],
});

const ofManifests = (read: (text: string) => unknown): Reader => ({
  read,
  pieces: [
    ...['a: ', '- ', '? ', '&a ', '*a ', '!!str ', '"', "'", '\\', '|\n'],
    ...['[', ']', '{', '}', ',', '\n', ' ', '  ', '\n---\n', '#', '\t', ':'],
    ...['kind: Deployment\n', 'metadata: {name: a}\n', '&a [*a]\n', '<<: *a\n'],
  ],
  frames: [
    ['kind: ConfigMap\ndata:\n  a: ', '\n'],
    ['a: &a [', ']\nb: *a\n'],
  ],
});

const ofConfigurations = (read: (text: string) => unknown): Reader => ({
  read,
  pieces: [
    ...['[', ']', '{', '}', '(', ')', '"', '`', '\\', '\n', ' ', ',', 'a'],
    ...['= ', '.', '//', '+', 'a.b.c', 'sys.env("A")', 'rule {\n', '}\n'],
    ...['prometheus.scrape "a" {\n', 'targets = a.b.c.targets\n'],
    ...['regex = "(a+)+"\n', 'action = "labeldrop"\n', '/var/log/', '*'],
  ],
  frames: [
    ['loki.source.file "a" {\ntargets = [', ']\n}\n'],
    [
      'discovery.relabel "a" {\nrule {\naction = "labelmap"\nregex = "',
      '"\n}\n}',
    ],
  ],
});

/** A configuration as a collector on every node has it. */
const onEveryNode = (config: string) =>
  JSON.stringify({
    kind: 'List',
    items: [
      {
        kind: 'ConfigMap',
        metadata: { name: 'alloy', namespace: 'a' },
        data: { 'config.alloy': config },
      },
      {
        kind: 'DaemonSet',
        metadata: { name: 'alloy', namespace: 'a' },
        spec: {
          template: {
            spec: {
              containers: [
                {
                  name: 'alloy',
                  image: 'grafana/alloy:v1.11.0',
                  args: ['run', '/etc/alloy', '--cluster.enabled'],
                  volumeMounts: [{ name: 'config', mountPath: '/etc/alloy' }],
                },
              ],
              volumes: [{ name: 'config', configMap: { name: 'alloy' } }],
            },
          },
        },
      },
    ],
  });

/** A component that feeds the next and is fed by the one before. */
const link = (name: string, body: string) => `@${name} "a#" {\n${body}\n}\n`;
const relabel = (rule = '') =>
  link(
    'discovery.relabel',
    `targets = concat(discovery.relabel.a<.output, discovery.kubernetes.k.targets)\n${rule}`,
  );

/** Components that hang together, of which a text says which follow one another: `@` begins one. */
const ofChains = (read: (text: string) => unknown): Reader => ({
  read: text => {
    let at = 0;
    return read(
      text.replace(/[@#<]/g, sign => {
        at += sign === '@' ? 1 : 0;
        return sign === '@' ? '' : String(sign === '#' ? at : at - 1);
      }),
    );
  },
  characters: 65_536,
  pieces: [
    relabel(),
    relabel('rule {\nreplacement = constants.hostname\ntarget_label = "h"\n}'),
    relabel('rule {\naction = "labelmap"\nregex = "(.*)"\n}'),
    relabel(
      'rule {\naction = "keep"\nsource_labels = ["__meta_kubernetes_pod_node_name"]\nregex = "a"\n}',
    ),
    link('discovery.kubernetes', 'role = "pod"'),
    'prometheus.scrape "s#" {\ntargets = discovery.relabel.a#.output\nforward_to = []\nclustering {\nenabled = true\n}\n}\n',
    'prometheus.scrape "k#" {\ntargets = discovery.kubernetes.k.targets\nforward_to = []\n}\n',
    'loki.source.kubernetes "s#" {\ntargets = discovery.relabel.a#.output\nforward_to = [loki.process.a#.receiver]\n}\n',
    link('loki.process', 'forward_to = [loki.process.a<.receiver]'),
    'd "a#" {\ntargets = discovery.relabel.a#.output\n}\n',
  ],
  frames: [
    [
      'discovery.kubernetes "k" {\nrole = "pod"\n}\nprometheus.exporter.unix "u" {}\ndiscovery.relabel "a0" {\ntargets = prometheus.exporter.unix.u.targets\n}\n',
      '',
    ],
    ['loki.process "a0" {\nforward_to = [loki.write.w.receiver]\n}\n', ''],
    ['declare "d" {\nargument "targets" {}\n', '}\n'],
  ],
});

/** Whatever of this package reads manifests, configurations and what stands in them. */
export const readers: Readers = {
  'the script of a container': ofScripts(script =>
    readWorkload(
      workload({
        command: ['sh', '-c', script],
        env: [{ name: 'A', value: 'a b' }],
      }),
    ),
  ),
  'the arguments of a container': ofScripts(text =>
    readWorkload(
      workload({
        args: ['run', text, ...text.split(' ')],
        env: [
          { name: 'A', value: text },
          { name: 'B', value: '$(A)$(A)' },
        ],
      }),
    ),
  ),
  'the flags of a collector': {
    read: text => {
      const args = ['cluster.join-addresses', 'server.http.listen-addr'].map(
        flag => `--${flag}=${text}`,
      );
      const read = readWorkload(workload({ args: ['run', ...args] }))!;
      return [
        joinServices(read),
        httpPort(read.process),
        flagValue(read.process, '--cluster.join-addresses'),
      ];
    },
    pieces: ['a', '.', ',', ':', '1', '_', 'dnssrv+', '$(A)', '[', '\n', '='],
  },
  'the name of an image': {
    read: image => [
      imageTag(image),
      parseVersion(image),
      readWorkload(workload({ image })),
    ],
    pieces: ['a', '/', ':', '@', '-', '.', 'alloy', 'grafana/', '1', '\n'],
  },
  'the path of a file': {
    read: path => [
      canHoldCollectors(path),
      besideFile(path, path),
      isUnder(path, path),
    ],
    pieces: ['/', '.', '..', 'a', '\n', '.yaml'],
  },
  manifests: ofManifests(text =>
    readCollectors([{ path: 'a.yaml', text }], () => {}),
  ),
  'the places in manifests': ofManifests(text =>
    [...manifestPlaces([{ path: 'a.yaml', text }]).values()].map(place =>
      place.lineOf('spec.replicas'),
    ),
  ),
  'a configuration': ofConfigurations(text =>
    runStaticChecks(readCollectors([{ path: 'a.alloy', text }], () => {})),
  ),
  'components that feed one another': ofChains(text => {
    const collectors = readCollectors(
      [{ path: 'a.yaml', text: onEveryNode(text) }],
      () => {},
    );
    return [
      runStaticChecks(collectors).length,
      collectors.map(it => placementsOf(it).length),
    ];
  }),
  'a label value, for a query': {
    read: promqlString,
    pieces: ['\\', '"', '\n', '\r', 'a'],
  },
  'label values, for a query of several clusters': {
    read: text =>
      fleetScope({ clusters: [text, 'a', `b${text}`].filter(Boolean) }).select(
        'up',
      ),
    pieces: ['\\', '"', '\n', '.', '|', '(', ')', 'a'],
  },
};
