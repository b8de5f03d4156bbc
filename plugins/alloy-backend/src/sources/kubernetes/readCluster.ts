import { known, unknown } from '@alloy-fleet/alloy-advisor';
import type { KubernetesObject } from '@alloy-fleet/alloy-advisor/static';
import type {
  ClusterNode,
  Fact,
  Warning,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { SourceFailure } from '../SourceFailure';
import { KubernetesClient } from './KubernetesClient';
import { MountedConfigMap, readConfigMaps } from './readConfigMaps';
import { CustomResource, readCustomResources } from './readCustomResources';
import { EndpointSlice, readEndpoints } from './readEndpoints';
import { followedServices } from './followedServices';
import { readNodes } from './readNodes';
import { withNotReady } from './withNotReady';
import { Pod, readPods } from './readPods';
import { readRoles } from './readRoles';
import { readSurroundings } from './readSurroundings';
import { readWarnings } from './readWarnings';
import { KubernetesWorkload, readWorkloads } from './readWorkloads';

/** A workload with its pods, or why they could not be read. */
export interface WorkloadWithPods {
  readonly workload: KubernetesWorkload;
  readonly pods: Fact<readonly Pod[]>;
}

/** What the Kubernetes API says of a cluster's collectors. */
export interface KubernetesFacts {
  readonly nodes: Fact<ClusterNode[]>;
  readonly workloads: readonly WorkloadWithPods[];
  readonly configMaps: readonly MountedConfigMap[];
  readonly customResources: Fact<CustomResource[]>;
  /** Of the namespaces of the collectors. */
  readonly surroundings: Surroundings;
}

/** What stands around collectors: whole objects but for who wrote their fields. */
export interface Surroundings {
  readonly services: Fact<KubernetesObject[]>;
  /** Of the Services among them that are followed. */
  readonly endpoints: Fact<EndpointSlice[]>;
  readonly claims: Fact<KubernetesObject[]>;
  readonly budgets: Fact<KubernetesObject[]>;
  readonly autoscalers: Fact<KubernetesObject[]>;
  readonly networkPolicies: Fact<KubernetesObject[]>;
  /** Roles and bindings. */
  readonly roles: Fact<KubernetesObject[]>;
  readonly warnings: Fact<Warning[]>;
}

/**
 * Reads nodes, workloads, their pods and what stands around them. Without the
 * workloads nothing can be said and it throws; what else can't be read leaves
 * the rest, and is said by `note`.
 */
export async function readCluster(options: {
  client: KubernetesClient;
  /** Absent: every namespace. */
  namespace?: string;
  now: Date;
  note: (partial: string) => void;
}): Promise<KubernetesFacts> {
  const { client, namespace, now, note } = options;
  const attempt = async <T>(reading: Promise<T>): Promise<Fact<T>> => {
    try {
      return known('kubernetes', await reading);
    } catch (error) {
      const { message } = SourceFailure.of(error);
      note(message);
      return unknown('kubernetes', message);
    }
  };
  // Neither is waited for by what needs the workloads alone.
  const nodesRead = attempt(readNodes(client)).then(it =>
    it.known ? attempt(withNotReady(client, it.value, note)) : it,
  );
  const customResourcesRead = readCustomResources(client, namespace, note);
  const workloads = await readWorkloads(client, namespace);
  const namespaces = [...new Set(workloads.map(it => it.namespace))];
  const [withPods, configMaps, surroundings, nodes, customResources] =
    await Promise.all([
      Promise.all(
        workloads.map(async workload => ({
          workload,
          pods: await attempt(readPods(client, workload)),
        })),
      ),
      readConfigMaps(client, workloads, note),
      readAround({ client, workloads, namespaces, now, note }),
      nodesRead,
      customResourcesRead,
    ]);
  return {
    nodes,
    workloads: withPods,
    configMaps,
    customResources,
    surroundings,
  };
}

async function readAround(options: {
  client: KubernetesClient;
  workloads: readonly KubernetesWorkload[];
  namespaces: readonly string[];
  now: Date;
  note: (partial: string) => void;
}): Promise<Surroundings> {
  const { client, workloads, namespaces, now, note } = options;
  const of = (kind: Parameters<typeof readSurroundings>[0]['kind']) =>
    namespaces.length > 0
      ? readSurroundings({ client, kind, namespaces, note })
      : known('kubernetes', []);
  const servicesRead = Promise.resolve(of('Service'));
  const [
    services,
    endpoints,
    claims,
    budgets,
    autoscalers,
    networkPolicies,
    roles,
    warnings,
  ] = await Promise.all([
    servicesRead,
    servicesRead.then(async it =>
      it.known
        ? readEndpoints(client, followedServices(workloads, it.value), note)
        : it,
    ),
    of('PersistentVolumeClaim'),
    of('PodDisruptionBudget'),
    of('HorizontalPodAutoscaler'),
    of('NetworkPolicy'),
    namespaces.length > 0
      ? readRoles(client, namespaces, note)
      : known('kubernetes', []),
    readWarnings({ client, namespaces, now, note }),
  ]);
  return {
    services,
    endpoints,
    claims,
    budgets,
    autoscalers,
    networkPolicies,
    roles,
    warnings,
  };
}
