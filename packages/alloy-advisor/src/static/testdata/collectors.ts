import {
  CollectorParts,
  Container,
  findAlloyProcess,
  given,
  notGiven,
  PodSpec,
  StaticCollector,
  Workload,
  WorkloadKind,
} from '../collector';
import { Configuration } from '../config';
import type { Finding } from '../../finding';
import type { ConfigurationCheck } from '../../check/Check';

/** What a test says of a collector; what it leaves out is unknown. */
export interface Given
  extends Partial<Omit<CollectorParts, 'workload' | 'config'>> {
  kind?: WorkloadKind;
  replicas?: number;
  strategy?: string;
  /** Flags of Alloy, after those that say where it runs and stores. */
  flags?: readonly string[];
  image?: string;
  /** The text of config.alloy. */
  config?: string;
  container?: Partial<Container>;
  pod?: Partial<PodSpec>;
  volumeClaimTemplates?: readonly string[];
}

const PARTS = [
  'services',
  'budgets',
  'autoscalers',
  'networkPolicies',
  'rules',
  'seenReads',
] as const;

/** A collector of which the workload is known and all else is what the test gives. */
export function collector(options: Given = {}): StaticCollector {
  const others = Object.fromEntries(
    PARTS.map(name => {
      const value = options[name];
      return [name, value ? given(value) : notGiven(`No ${name} were given.`)];
    }),
  ) as unknown as StaticCollector;
  return {
    ...others,
    name: 'alloy-test',
    namespace: 'monitoring',
    workload: given(workload(options)),
    config:
      options.config === undefined
        ? notGiven('Its configuration was not given.')
        : given(
            Configuration.of([{ name: 'config.alloy', text: options.config }]),
          ),
  };
}

/** The configuration of a collector that nothing else is known of. */
export function configOnly(config: string): StaticCollector {
  return {
    ...collector({ config }),
    workload: notGiven('Its workload was not given.'),
  };
}

/**
 * As the k8s-monitoring chart tells of itself: an exporter of text files, whose
 * only target gets such a rule, behind a clustered scrape.
 */
export function textFiles(rule = '', collectors = '"textfile"'): string {
  return `prometheus.exporter.unix "release" {
	set_collectors = [${collectors}]
}

discovery.relabel "release" {
	targets = prometheus.exporter.unix.release.targets

	rule {
		target_label = "instance"
		${rule}
	}
}

prometheus.scrape "release" {
	targets    = discovery.relabel.release.output
	forward_to = []

	clustering {
		enabled = true
	}
}
`;
}

function workload(options: Given): Workload {
  const { kind = 'StatefulSet', replicas = 1, flags = [], pod } = options;
  const container: Container = {
    name: 'alloy',
    field: 'containers[0]',
    image: options.image ?? 'docker.io/grafana/alloy:v1.18.1',
    args: [
      'run',
      '/etc/alloy/config.alloy',
      '--storage.path=/var/lib/alloy',
      ...flags,
    ],
    env: [],
    hasEnvFrom: false,
    volumeMounts: [],
    resources: { requests: {}, limits: {} },
    ports: [{ name: 'http-metrics', port: 12345 }],
    ...options.container,
  };
  const containers = [container];
  return {
    kind,
    name: 'alloy-test',
    namespace: 'monitoring',
    podLabels: { app: 'alloy-test' },
    replicas: kind === 'DaemonSet' ? undefined : replicas,
    strategy: options.strategy,
    pod: {
      containers,
      volumes: [],
      tolerations: [],
      hostNetwork: false,
      hostPID: false,
      serviceAccountName: 'alloy-test',
      ...pod,
    },
    volumeClaimTemplates: options.volumeClaimTemplates ?? [],
    process: findAlloyProcess(containers)!,
  };
}

/** What the tests of this file have seen of each check. */
const statusesSeen = new Map<ConfigurationCheck, Set<Finding['status']>>();

// A check counts as tested when all three were seen of it. A run of a part of
// the file (-t) fails here, and says so.
afterAll(() => {
  for (const [{ id }, statuses] of statusesSeen) {
    const missing = (['failing', 'passing', 'unknown'] as const).filter(
      it => !statuses.has(it),
    );
    if (missing.length > 0) {
      throw new Error(`No test shows ${id} ${missing.join(' or ')}.`);
    }
  }
});

/** The one finding that a check has for a collector; undefined if it has none. */
export function findingOf(
  check: ConfigurationCheck,
  subject: StaticCollector,
): Finding | undefined {
  const findings = check.run(subject);
  expect(findings.length).toBeLessThan(2);
  const seen = statusesSeen.get(check) ?? new Set();
  findings.forEach(it => seen.add(it.status));
  statusesSeen.set(check, seen);
  return findings[0];
}

/** Its status, which most tests are about. */
export function statusOf(
  check: ConfigurationCheck,
  subject: StaticCollector,
): Finding['status'] | undefined {
  return findingOf(check, subject)?.status;
}
