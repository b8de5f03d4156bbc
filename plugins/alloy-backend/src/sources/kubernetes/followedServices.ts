import {
  KubernetesObject,
  Service,
  Workload as WrittenWorkload,
  httpPort,
  isClusterOfReplicas,
  joinServices,
  readService,
  readWorkload,
  selects,
} from '@alloy-fleet/alloy-advisor/static';
import type { ServiceName } from './readEndpoints';
import type { KubernetesWorkload } from './readWorkloads';

/** A Service that is followed to the pods behind it, and why. */
export interface FollowedService {
  readonly service: Service;
  readonly joinsPeers: boolean;
}

/** The Services to follow of all workloads, by name. */
export function followedServices(
  workloads: readonly Pick<KubernetesWorkload, 'namespace' | 'manifest'>[],
  services: readonly KubernetesObject[],
): ServiceName[] {
  const names = new Map(
    workloads.flatMap(({ namespace, manifest }) =>
      followedServicesOf(manifest, services).map(({ service: { name } }) => [
        `${namespace}/${name}`,
        { namespace, name },
      ]),
    ),
  );
  return [...names.values()];
}

/**
 * The Services by which a collector's replicas find each other, as far as its
 * flags can be read, and those that others push to. What leads to the HTTP API
 * alone serves people and scrapes; that pods are ready is said of each of them.
 */
export function followedServicesOf(
  manifest: KubernetesObject,
  services: readonly KubernetesObject[],
): FollowedService[] {
  const it = readWorkload(manifest);
  if (!it || it.kind === 'DaemonSet') {
    return [];
  }
  const own = services.filter(
    ({ metadata }) => metadata?.namespace === it.namespace,
  );
  return own.map(readService).flatMap(service => {
    const joinsPeers =
      isClusterOfReplicas(it) &&
      joinServices(it).some(
        ({ name, namespace = it.namespace }) =>
          name === service.name && namespace === it.namespace,
      );
    const isPushedTo =
      service.selector !== undefined &&
      selects(service.selector, it.podLabels) &&
      service.ports.some(port => portBehind(port, it) !== httpPort(it.process));
    return joinsPeers || isPushedTo ? [{ service, joinsPeers }] : [];
  });
}

/** The port of the container that a Service's port leads to; undefined when no container has it by that name. */
function portBehind(
  { port, targetPort }: Service['ports'][number],
  { pod }: WrittenWorkload,
): number | undefined {
  if (targetPort === undefined || /^\d+$/.test(targetPort)) {
    return Number(targetPort ?? port);
  }
  return pod.containers
    .flatMap(it => it.ports)
    .find(it => it.name === targetPort)?.port;
}
