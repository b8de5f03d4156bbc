import { credentialSources, STORES } from '../credentials';
import { quoteValue } from './quoteValue';
import type { Spec } from './specFields';

interface RuleIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Named = Pick<Spec, 'cluster' | 'hosts'>;
type Delivering = Pick<Spec, 'metrics' | 'logs' | 'hosts'>;

/** Hosts whose name is taken: they and the cluster are Resources of one catalog. */
export function takenNames(spec: Named): readonly RuleIssue[] {
  const issues: RuleIssue[] = [];
  const taken = new Map([[spec.cluster, 'the name of the cluster']]);
  spec.hosts.forEach(({ name }, index) => {
    const by = taken.get(name);
    if (by) {
      issues.push({
        path: ['hosts', index, 'name'],
        message: `${quoteValue(name)} is already ${by}`,
      });
    } else {
      taken.set(name, `the name of hosts[${index}]`);
    }
  });
  return issues;
}

/** Addresses that only pods can reach, given for hosts outside Kubernetes. */
export function unreachableStores(spec: Delivering): readonly RuleIssue[] {
  const { metrics, logs, hosts } = spec;
  if (hosts.length === 0) {
    return [];
  }
  const stores = [
    {
      path: ['metrics', 'hostsRemoteWriteUrl'],
      url: metrics.hostsRemoteWriteUrl ?? metrics.remoteWriteUrl,
    },
    { path: ['logs', 'hostsUrl'], url: logs.hostsUrl ?? logs.url },
  ];
  return stores.flatMap(({ path, url }) => {
    // What is no URL at all has its own message.
    const hostname = URL.canParse(url) ? new URL(url).hostname : '';
    return isInCluster(hostname)
      ? [
          {
            path,
            message: `hosts outside Kubernetes cannot reach ${quoteValue(
              hostname,
            )}: give an address that they can reach`,
          },
        ]
      : [];
  });
}

function isInCluster(hostname: string): boolean {
  return /\.svc(\.|$)|\.cluster\.local$/.test(hostname);
}

/** Traces come from applications alone, by OTLP. */
export function tracesWithoutReceiver({
  traces,
  otlp,
}: Pick<Spec, 'traces' | 'otlp'>): readonly RuleIssue[] {
  return traces && !otlp.enabled
    ? [
        {
          path: ['traces'],
          message: 'come by OTLP, which is not enabled (otlp.enabled)',
        },
      ]
    : [];
}

/** Secrets of which one part is said to come from another place than the rest. */
export function secretsMadeTwice(
  spec: Pick<Spec, 'metrics' | 'logs' | 'traces'>,
): readonly RuleIssue[] {
  const seen = new Map<string, string>();
  return credentialSources(spec, STORES).flatMap(
    ({ secret, key, external, field }) => {
      const { store, storeKind } = external ?? {};
      // One ExternalSecret makes one Secret, whole, from one store.
      const issues = [
        [secret, JSON.stringify([store, storeKind])],
        [`${secret} ${key}`, JSON.stringify(external)],
      ].flatMap(([name, origin = '']) => {
        const before = seen.get(name);
        seen.set(name, origin);
        return before === undefined || before === origin
          ? []
          : [
              {
                path: field,
                message: `Secret ${quoteValue(
                  secret,
                )} is said to come from another place elsewhere: one ExternalSecret makes the whole of it, from one store`,
              },
            ];
      });
      return issues.slice(0, 1);
    },
  );
}
