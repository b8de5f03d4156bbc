import {
  KubernetesObject,
  Service,
  StaticCollector,
  Workload as WrittenWorkload,
  httpPort,
  isClusterOfReplicas,
  joinServices,
  readManifests,
  selects,
} from '@alloy-fleet/alloy-advisor/static';
import type { ServiceName } from './readEndpoints';
import type { Workload } from './readWorkloads';

/** A Service that is followed to the pods behind it, and why. */
export interface FollowedService {
  readonly service: Service;
  readonly joinsPeers: boolean;
}

/** The Services to follow of all workloads, by name. */
export function followedServices(
  workloads: readonly Workload[],
  services: readonly KubernetesObject[],
): ServiceName[] {
  const collectors = readManifests([
    ...workloads.map(it => it.manifest),
    ...services,
  ]);
  const names = new Map(
    collectors.flatMap(collector => {
      const { namespace = '' } = collector;
      return followedServicesOf(collector).map(({ service: { name } }) => [
        `${namespace}/${name}`,
        { namespace, name },
      ]);
    }),
  );
  return [...names.values()];
}

/**
 * The Services by which a collector's replicas find each other, and those that
 * others push to. What leads to the HTTP API alone serves people and scrapes;
 * that pods are ready is said of each of them.
 */
export function followedServicesOf({
  workload,
  services,
}: StaticCollector): FollowedService[] {
  if (
    !workload.known ||
    !services.known ||
    workload.value.kind === 'DaemonSet'
  ) {
    return [];
  }
  const it = workload.value;
  return services.value.flatMap(service => {
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
