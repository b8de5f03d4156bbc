import { given, notGiven, WrittenFact } from '../collector/WrittenFact';
import {
  type StaticCollector,
  configurationAlone,
} from '../collector/StaticCollector';
import { Autoscaler, scales } from '../collector/surroundings';
import { versionText } from '../collector/version';
import type { Workload } from '../collector/Workload';
import { KubernetesObject, list, name, namespace } from './KubernetesObject';
import { isOfOtherGroup, unknownVersion } from './apiVersions';
import { FileName, readConfiguration } from './readConfiguration';
import { readRules } from './readRules';
import {
  readAutoscaler,
  readBudget,
  readNetworkPolicy,
  readService,
} from './readSurroundings';
import {
  isCustomResource,
  readCustomResource,
  renderedName,
} from './readCustomResource';
import { readWorkload } from './readWorkload';

/** Kinds of which it matters whether all were given. */
export type SurroundingKind =
  | 'Service'
  | 'PodDisruptionBudget'
  | 'HorizontalPodAutoscaler'
  | 'NetworkPolicy'
  /** Roles, ClusterRoles and their bindings. */
  | 'Role';

/**
 * The collectors among Kubernetes objects, each with its configuration and
 * what stands around it. Lists (`kind: List`, `PodList`...) are opened.
 *
 * `notRead` names kinds that could not be read, `whyNotRead` why: what depends
 * on them is unknown. Of every other kind, what is not there does not exist.
 * So is what depends on an object of a version (`policy/v2`) that is not known.
 */
export function readManifests(
  manifests: readonly KubernetesObject[],
  options: {
    notRead?: readonly SurroundingKind[];
    /** A sentence for each of them; one that says no more than that without. */
    whyNotRead?: Partial<Readonly<Record<SurroundingKind, string>>>;
    /** What findings call the file of a ConfigMap's key; the key without it. */
    fileName?: FileName;
  } = {},
): StaticCollector[] {
  const { notRead = [], whyNotRead = {}, fileName } = options;
  const objects = withoutRepeats(
    manifests.flatMap(openList).filter(it => !isOfOtherGroup(it)),
  );
  const around = <T>(
    kind: SurroundingKind,
    workload: Workload,
    read: (object: KubernetesObject) => T,
  ): WrittenFact<T[]> => {
    if (notRead.includes(kind)) {
      return notGiven(whyNotRead[kind] ?? `No ${kind} objects were read.`);
    }
    const own = objects.filter(
      object =>
        object.kind === kind && namespace(object) === workload.namespace,
    );
    const [newer] = own.flatMap(it => unknownVersion(it) ?? []);
    return newer === undefined ? given(own.map(read)) : notGiven(newer);
  };
  const configMaps = objects.filter(({ kind }) => kind === 'ConfigMap');
  return objects.flatMap(object => {
    if (isCustomResource(object)) {
      return isRendered(object, objects)
        ? []
        : readCustomResource(object, configMaps, fileName);
    }
    const written = readWorkload(object);
    const newer = written && unknownVersion(object);
    if (newer !== undefined) {
      return configurationAlone(
        name(object),
        namespace(object),
        notGiven(newer),
        newer,
      );
    }
    const autoscalers =
      written && around('HorizontalPodAutoscaler', written, readAutoscaler);
    const workload = written && autoscaled(written, autoscalers);
    return workload && autoscalers
      ? {
          name: workload.name,
          namespace: workload.namespace,
          release: releaseNamed(workload),
          workload: workload.process.unclear
            ? notGiven(workload.process.unclear)
            : given(workload),
          config: readConfiguration(workload, configMaps, fileName),
          services: around('Service', workload, readService),
          budgets: around('PodDisruptionBudget', workload, readBudget),
          autoscalers,
          networkPolicies: around('NetworkPolicy', workload, readNetworkPolicy),
          rules: notRead.includes('Role')
            ? notGiven(
                whyNotRead.Role ??
                  'What its ServiceAccount may do was not read.',
              )
            : readRules(
                {
                  name: workload.pod.serviceAccountName,
                  namespace: workload.namespace,
                },
                objects,
              ),
          seenReads: notGiven('It was not looked at while it runs.'),
        }
      : [];
  });
}

/** The release that the image names, which is known though it is not how it is started. */
function releaseNamed({ process }: Workload): string | undefined {
  return process.version && versionText(process.version);
}

/** Whether the workload that the operator makes of a custom resource is among the objects. */
function isRendered(
  resource: KubernetesObject,
  objects: readonly KubernetesObject[],
): boolean {
  return objects.some(
    it =>
      namespace(it) === namespace(resource) &&
      name(it) === renderedName(resource) &&
      readWorkload(it) !== undefined,
  );
}

/** A workload with the replicas that its autoscaler gives it: what stands in its own object is where that begins. */
function autoscaled(
  workload: Workload,
  autoscalers: WrittenFact<Autoscaler[]> | undefined,
): Workload {
  const autoscaler = autoscalers?.known
    ? autoscalers.value.find(it => scales(it, workload))
    : undefined;
  return autoscaler
    ? {
        ...workload,
        replicas: Math.max(workload.replicas ?? 1, autoscaler.minReplicas),
        mostReplicas: autoscaler.maxReplicas,
      }
    : workload;
}

/** The objects, each once: a folder may hold a list and an object of it. */
function withoutRepeats(
  objects: readonly KubernetesObject[],
): KubernetesObject[] {
  const byIdentity = new Map(
    objects.map(object => {
      const { kind } = object;
      const key = JSON.stringify([kind, namespace(object), name(object)]);
      return [key, object];
    }),
  );
  return [...byIdentity.values()];
}

/** The objects of a list, which do not name their kind themselves; any other object as it is. */
function openList(object: KubernetesObject): KubernetesObject[] {
  const { kind = '', apiVersion } = object;
  if (!kind.endsWith('List') || !Array.isArray(object.items)) {
    return [object];
  }
  const itemKind = kind.slice(0, -'List'.length) || undefined;
  return list(object.items).flatMap(item =>
    openList({ kind: itemKind, apiVersion, ...(item as KubernetesObject) }),
  );
}
