import type { BlockStatement } from '../ast';
import { literalOf } from '../reading';
import type { ApiRead } from './ApiRead';

/** A resource that is listed and watched in the namespaces that a block selects. */
export function lists(
  group: string,
  resource: string,
  more: Partial<ApiRead> = {},
): ApiRead {
  return { group, resource, how: 'lists', where: 'selects', ...more };
}

/** One that is no part of a namespace. */
export function listsOfCluster(
  resource: string,
  more: Partial<ApiRead> = {},
): ApiRead {
  return lists('', resource, { where: 'cluster', ...more });
}

/** One that is read where an object refers to it. */
export function atTimes(
  group: string,
  resource: string,
  more: Partial<ApiRead> = {},
): ApiRead {
  return lists(group, resource, { how: 'at times', ...more });
}

/** Of the objects that Prometheus' operator has brought. */
export const MONITORING = 'monitoring.coreos.com';

const DISCOVERY = 'discovery.k8s.io';
const NETWORKING = 'networking.k8s.io';

type Roles = (block: BlockStatement) => unknown;

/**
 * What is read to find targets of a role: nodes, pods, services, endpoints,
 * endpointslices, ingresses. What is behind a Service is looked up along with it.
 *
 * @param roleOf - the role that a block is for
 */
export function readsOfRole(roleOf: Roles): ApiRead[] {
  const of = (...roles: string[]) => ({
    when: (block: BlockStatement) => roles.includes(String(roleOf(block))),
  });
  return [
    listsOfCluster('nodes', of('node')),
    lists('', 'endpoints', of('endpoints')),
    lists(DISCOVERY, 'endpointslices', of('endpointslice')),
    lists('', 'services', of('service', 'endpoints', 'endpointslice')),
    lists('', 'pods', of('pod', 'endpoints', 'endpointslice')),
    lists(NETWORKING, 'ingresses', of('ingress')),
  ];
}

/** The roles that there are. */
export const ROLES: ReadonlySet<unknown> = new Set([
  'node',
  'pod',
  'service',
  'endpoints',
  'endpointslice',
  'ingress',
]);

/** What monitors may refer to, or have looked up along with their targets. */
export const OF_MONITORS: readonly ApiRead[] = [
  atTimes('', 'configmaps'),
  atTimes('', 'endpoints'),
  atTimes(DISCOVERY, 'endpointslices'),
  atTimes(NETWORKING, 'ingresses'),
  atTimes('', 'namespaces', { where: 'cluster' }),
  atTimes('', 'nodes', { where: 'cluster' }),
  atTimes('', 'pods'),
  atTimes('', 'secrets'),
  atTimes('', 'services'),
];

/** The PrometheusRules of the namespaces that are selected by label. */
export const OF_RULES: readonly ApiRead[] = [
  lists(MONITORING, 'prometheusrules'),
  listsOfCluster('namespaces'),
];

/** Whether a scrape authenticates by the token of its ServiceAccount, which is where every pod has it. */
export function isAccountToken(block: BlockStatement, name: string): boolean {
  return /serviceaccount\/token$/.test(String(literalOf(block, name)));
}
