import { known } from '@alloy-fleet/alloy-advisor';
import type {
  CollectorService,
  Fact,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import {
  FollowedService,
  followedServicesOf,
} from '../sources/kubernetes/followedServices';
import type { KubernetesFacts } from '../sources/kubernetes/readCluster';
import type { EndpointSlice } from '../sources/kubernetes/readEndpoints';
import type { Pod } from '../sources/kubernetes/readPods';

/** Where the Services of collectors lead, by what is behind them and which pods there are. */
export function toServices({
  workloads,
  nodes,
  surroundings: { services, endpoints },
}: Pick<KubernetesFacts, 'workloads' | 'nodes'> & {
  surroundings: Pick<KubernetesFacts['surroundings'], 'services' | 'endpoints'>;
}): Fact<CollectorService[]> {
  if (!services.known) {
    return services;
  }
  if (!endpoints.known) {
    return endpoints;
  }
  if (!nodes.known) {
    return nodes;
  }
  const ready = new Set(nodes.value.filter(it => it.ready).map(it => it.name));
  const found: CollectorService[] = [];
  for (const { workload, pods } of workloads) {
    const { name, namespace, manifest } = workload;
    const followed = followedServicesOf(manifest, services.value);
    if (followed.length > 0) {
      if (!pods.known) {
        return pods;
      }
      for (const it of followed) {
        const slices = endpoints.value.filter(
          slice =>
            slice.namespace === namespace && slice.name === it.service.name,
        );
        found.push({
          name: it.service.name,
          namespace,
          collector: name,
          ...behind(it, slices, pods.value, ready),
        });
      }
    }
  }
  return known('kubernetes', found);
}

function behind(
  { service, joinsPeers }: FollowedService,
  slices: readonly EndpointSlice[],
  pods: readonly Pod[],
  readyNodes: ReadonlySet<string>,
): Omit<CollectorService, 'name' | 'namespace' | 'collector'> {
  const own = new Set(pods.map(it => it.name));
  const given = slices
    .flatMap(it => it.endpoints)
    .filter(it => it.published && (joinsPeers || it.serving))
    .map(it => it.pod);
  // An IPv4 and an IPv6 slice name the same pods.
  const names = new Set(given);
  const ofOwn = [...names].filter(it => own.has(it));
  const served = new Set(slices.flatMap(it => it.ports));
  return {
    joinsPeers,
    leadsTo: ofOwn.length,
    // Peers look up addresses, and bring the port along.
    deadPorts:
      ofOwn.length > 0 && !joinsPeers
        ? service.ports
            .filter(it => !served.has(it.name ?? ''))
            .map(it => it.name ?? String(it.port))
        : [],
    missing: joinsPeers
      ? pods
          .filter(
            it =>
              it.containersReady &&
              readyNodes.has(it.node ?? '') &&
              !names.has(it.name),
          )
          .map(it => it.name)
      : [],
    strangers: joinsPeers ? [...names].filter(it => !own.has(it)) : [],
  };
}
