import {
  ReadProof,
  componentFacts,
} from '@alloy-fleet/alloy-config/components';
import type { Evidence } from '../../finding';
import { clusterScope, logQueries, selfMetricsQueries } from '../../queries';
import type { Fact } from '../../snapshot';
import { SeenRead, StaticCollector, given } from '../collector';
import type { Component } from '../config';

/** What is seen of the running processes of one collector. */
export interface ObservedProcesses {
  /** Of each component of theirs that discovers, how many lists and watches failed in 15 minutes. */
  readonly listFailures: Fact<ReadonlyMap<string, number>>;
  /** Of each component of theirs that syncs rules, how often it asked the ruler. */
  readonly rulerRequests: Fact<ReadonlyMap<string, number>>;
  readonly processes: readonly SeenProcess[];
}

/** How the components of one process are. */
export interface SeenProcess {
  readonly pod: string;
  /** How many are not healthy, by its metrics. */
  readonly unhealthyComponents: Fact<number>;
  /** Which are not, in Alloy's own words; undefined when it was not asked. */
  readonly ill?: readonly { readonly id: string; readonly message: string }[];
}

/** What is seen of a cluster. */
export interface SeenCluster {
  /** The value of the cluster label. */
  readonly cluster: string;
  processesOf(collector: StaticCollector): ObservedProcesses;
  /** Events of Kubernetes that reached the log store in ten minutes, from whomever. */
  readonly eventEntries: Fact<number>;
}

/** How the Kubernetes API refuses what an account may not do; stores are forbidding in other words. */
const REFUSED = /is forbidden: User|cannot (?:get|list|watch) resource/;

/**
 * Collectors with what their components were seen to read of the Kubernetes
 * API. That proves what their account may do without its roles, which most
 * portals may not read. A component that shows nothing is left out.
 */
export function withSeenReads(
  collectors: readonly StaticCollector[],
  seen: SeenCluster,
): StaticCollector[] {
  const readers = collectors.filter(
    // One of which that is not known may read them.
    ({ config }) =>
      !config.known ||
      config.value.whose(it => it.readsShownBy?.includes('events arrive'))
        .length > 0,
  );
  return collectors.map(collector => {
    const { config } = collector;
    if (!config.known) {
      return collector;
    }
    const processes = seen.processesOf(collector);
    return {
      ...collector,
      seenReads: given(
        config.value.components.flatMap(
          component =>
            refusal(component, processes, collector.namespace) ??
            proof(
              component,
              collector,
              processes,
              seen,
              readers.length === 1,
            ) ??
            [],
        ),
      ),
    };
  });
}

function refusal(
  { id }: Component,
  { processes }: ObservedProcesses,
  namespace: string | undefined,
): SeenRead | undefined {
  const refused = processes.flatMap(({ pod, ill = [] }) =>
    ill
      .filter(it => it.id === id && REFUSED.test(it.message))
      .map(({ message }) => ({ pod, message })),
  );
  return refused.length > 0
    ? {
        component: id,
        allowed: false,
        evidence: refused.map(({ pod, message }) => ({
          kind: 'object',
          object: `pod/${pod}`,
          namespace,
          field: `/api/v0/web/components, ${id}`,
          value: message,
        })),
      }
    : undefined;
}

function proof(
  { id, name }: Component,
  { namespace }: StaticCollector,
  processes: ObservedProcesses,
  { cluster, eventEntries }: SeenCluster,
  isOnlyReader: boolean,
): SeenRead | undefined {
  const show: Readonly<Record<ReadProof, () => Evidence | undefined>> = {
    'no failed lists': () => noFailures(id, processes, cluster),
    healthy: () => healthy(id, processes, cluster, namespace),
    'asks the ruler': () => askedRuler(id, processes, cluster),
    'events arrive': () =>
      isOnlyReader ? eventsCame(eventEntries, cluster) : undefined,
  };
  const evidence = (componentFacts(name).readsShownBy ?? []).map(it =>
    show[it](),
  );
  return evidence.length > 0 && evidence.every(it => it !== undefined)
    ? { component: id, allowed: true, evidence: evidence as Evidence[] }
    : undefined;
}

function noFailures(
  id: string,
  { listFailures }: ObservedProcesses,
  cluster: string,
): Evidence | undefined {
  return listFailures.known && listFailures.value.get(id) === 0
    ? {
        kind: 'query',
        query: selfMetricsQueries.listFailures(cluster),
        value: `${id}: 0 failed lists and watches`,
        threshold: '> 0',
      }
    : undefined;
}

/** In one process at least: all of them have one account. By its metrics, or by its own word. */
function healthy(
  id: string,
  { processes }: ObservedProcesses,
  cluster: string,
  namespace: string | undefined,
): Evidence | undefined {
  const whole = processes.filter(
    ({ unhealthyComponents: it }) => it.known && it.value === 0,
  );
  if (whole.length > 0) {
    return {
      kind: 'query',
      query: selfMetricsQueries.unhealthyComponents(cluster),
      value: `0 in ${whole.length} of ${processes.length} processes`,
      threshold: '> 0',
    };
  }
  const asked = processes.find(({ ill }) => ill?.every(it => it.id !== id));
  return (
    asked && {
      kind: 'object',
      object: `pod/${asked.pod}`,
      namespace,
      field: `/api/v0/web/components, ${id}`,
      value: 'healthy',
    }
  );
}

function askedRuler(
  id: string,
  { rulerRequests }: ObservedProcesses,
  cluster: string,
): Evidence | undefined {
  const requests = rulerRequests.known ? rulerRequests.value.get(id) ?? 0 : 0;
  return requests > 0
    ? {
        kind: 'query',
        query: selfMetricsQueries.rulerRequests(cluster),
        value: `${id}: ${requests} requests`,
        threshold: '> 0',
      }
    : undefined;
}

function eventsCame(
  entries: Fact<number>,
  cluster: string,
): Evidence | undefined {
  return entries.known && entries.value > 0
    ? {
        kind: 'query',
        store: 'logs',
        query: logQueries.eventEntries(clusterScope(cluster)),
        value: `${entries.value} events`,
        threshold: '> 0',
      }
    : undefined;
}
