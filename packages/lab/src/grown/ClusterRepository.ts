import path from 'node:path';
import { configMapsOf, inNamespace } from '@alloy-fleet/alloy-advisor/static';
import {
  Spec,
  TOPOLOGY_FILE,
  parseTopologyFile,
} from '@alloy-fleet/alloy-topology';
import { parse, parseAllDocuments } from 'yaml';
import type { KubernetesObject } from '../kubernetes';
import { isClusterWide } from './isClusterWide';

const MANIFESTS = 'kubernetes';

/** What a cluster's repository asks for. */
export interface ClusterRepository {
  readonly spec: Spec;
  /** What `kubectl apply --kustomize` would make, ConfigMaps without the hash in their names. */
  readonly manifests: readonly KubernetesObject[];
  /** The configuration of each collector and host, by its name. */
  readonly configs: ReadonlyMap<string, string>;
}

/**
 * Reads the files of a repository that alloy-topology made.
 *
 * @returns undefined for a repository that is not of a cluster
 * @throws Error naming what is wrong with it
 */
export function readClusterRepository(
  files: ReadonlyMap<string, string>,
): ClusterRepository | undefined {
  const topology = files.get(TOPOLOGY_FILE);
  if (topology === undefined) {
    return undefined;
  }
  const { spec } = parseTopologyFile(topology);
  const readFile = (name: string) => {
    const file = path.posix.join(MANIFESTS, name);
    const text = files.get(file);
    if (text === undefined) {
      throw new Error(`there is no file ${file}`);
    }
    return text;
  };
  const kustomization = parse(readFile('kustomization.yaml')) ?? {};
  const resources: string[] = kustomization.resources ?? [];
  const written = resources
    // Folders hold what is for others, such as alerts.
    .filter(it => /\.ya?ml$/.test(it))
    .flatMap(it => parseAllDocuments(readFile(it)).map(doc => doc.toJS()))
    .filter(it => it?.kind && it.metadata?.name);
  const generated = configMapsOf(kustomization, readFile);
  return {
    spec,
    manifests: [...written, ...generated.map(it => it.configMap)].map(
      it =>
        (isClusterWide(it.kind)
          ? it
          : inNamespace(it, kustomization.namespace)) as KubernetesObject,
    ),
    configs: new Map([
      ...generated.map(({ configMap }): [string, string] => {
        const { metadata, data } = configMap as unknown as {
          metadata: { name: string };
          data: Record<string, string>;
        };
        return [metadata.name, data['config.alloy'] ?? ''];
      }),
      ...spec.hosts.map(({ name }): [string, string] => [
        name,
        files.get(`hosts/${name}/config.alloy`) ?? '',
      ]),
    ]),
  };
}
