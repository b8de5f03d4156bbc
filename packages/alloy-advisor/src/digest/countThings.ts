import {
  type Fact,
  type Instance,
  type Snapshot,
  known,
  mapFact,
  unreadHosts,
} from '../snapshot';
import type { DigestCounts } from './Digest';

/** How many collectors, instances, hosts and nodes there are, and are in order. */
export function countThings(
  snapshot: Snapshot,
): Omit<DigestCounts, 'checks' | 'findings'> {
  const { collectors, nodes } = snapshot;
  const hosts = hostsOf(snapshot);
  const instances = instancesOf(snapshot);
  return {
    collectors: mapFact(collectors, it => it.length),
    instances: mapFact(instances, it => it.length),
    readyInstances: readyOf(instances, nodes),
    hosts: mapFact(hosts, it => it.length),
    reportingHosts: reportingOf(hosts),
    nodes: mapFact(nodes, it => it.length),
    readyNodes: mapFact(nodes, it => it.filter(one => one.ready).length),
  };
}

/** Not known as soon as those of one collector are not: fewer would be a claim. */
function instancesOf({ collectors }: Snapshot): Fact<readonly Instance[]> {
  if (!collectors.known) {
    return collectors;
  }
  const unread = collectors.value.map(it => it.instances).find(it => !it.known);
  return unread && !unread.known
    ? unread
    : known(
        collectors.source,
        collectors.value.flatMap(({ instances }) =>
          instances.known ? instances.value : [],
        ),
      );
}

function readyOf(
  instances: Fact<readonly Instance[]>,
  nodes: Snapshot['nodes'],
): Fact<number> {
  const isOpen =
    instances.known && instances.value.some(it => it.ready === null);
  return isOpen && !nodes.known
    ? nodes
    : mapFact(instances, it => it.filter(one => one.ready).length);
}

/** Not known as soon as there may be others. */
function hostsOf(snapshot: Snapshot): Snapshot['hosts'] {
  return unreadHosts(snapshot) ?? snapshot.hosts;
}

function reportingOf(hosts: Snapshot['hosts']): Fact<number> {
  if (!hosts.known) {
    return hosts;
  }
  let reporting = 0;
  for (const it of hosts.value) {
    if (!it.reporting.known) {
      return it.reporting;
    }
    reporting += Number(it.reporting.value);
  }
  return known(hosts.source, reporting);
}
