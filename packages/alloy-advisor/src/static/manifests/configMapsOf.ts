import {
  at,
  fields,
  KubernetesObject,
  list,
  text,
  texts,
} from './KubernetesObject';

/** A ConfigMap, and the paths of the files whose texts it holds, by key. */
export interface GeneratedConfigMap {
  readonly configMap: KubernetesObject;
  readonly paths: Readonly<Record<string, string>>;
}

/**
 * The ConfigMaps that a kustomization generates, under the names that its
 * workloads call them by: without the hash that kustomize adds to both.
 *
 * `readFile` gives the text of a file by its path in the kustomization, and
 * throws where there is none.
 */
export function configMapsOf(
  kustomization: KubernetesObject,
  readFile: (path: string) => string,
): GeneratedConfigMap[] {
  return list(kustomization.configMapGenerator).map(generator => {
    const data: Record<string, string> = {};
    const paths: Record<string, string> = {};
    for (const entry of texts(at(generator, 'files'))) {
      const [key, path = key] = entry.split('=', 2);
      const name = path === key ? baseName(path) : key;
      data[name] = readFile(path);
      paths[name] = path;
    }
    for (const entry of texts(at(generator, 'literals'))) {
      const [key, ...value] = entry.split('=');
      data[key] = value.join('=');
    }
    const metadata = {
      name: text(at(generator, 'name')),
      namespace:
        text(at(generator, 'namespace')) ?? text(kustomization.namespace),
    };
    const configMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata, data };
    return { configMap, paths };
  });
}

/** An object in the namespace that its kustomization puts everything in. */
export function inNamespace(
  object: KubernetesObject,
  namespace: string | undefined,
): KubernetesObject {
  return namespace === undefined
    ? object
    : { ...object, metadata: { ...fields(object.metadata), namespace } };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
