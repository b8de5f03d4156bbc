import { StaticCollector, configurationAlone, given } from '../collector';
import { Configuration } from '../config';
import {
  configMapsOf,
  inNamespace,
  KubernetesObject,
  readManifests,
} from '../manifests';
import type { InputFile } from './InputFile';
import { parseManifests } from './parseManifests';
import { besideFile, normalPath } from './paths';

type OnError = (path: string, message: string) => void;

/**
 * The collectors in files: those of manifests, with the ConfigMaps that
 * kustomizations generate, and one for every configuration that none of them
 * uses, of which nothing else is known.
 */
export function readCollectors(
  files: readonly InputFile[],
  onError: OnError,
): StaticCollector[] {
  const textByPath = new Map(
    files.map(file => [normalPath(file.path), file.text]),
  );
  const used = new Set<string>();
  const generated = new Map<
    KubernetesObject,
    Readonly<Record<string, string>>
  >();
  const manifests = files
    .filter(({ path }) => !path.endsWith('.alloy'))
    .map(({ path, text }) => ({
      path: normalPath(path),
      objects: parseManifests(text, message => onError(path, message)),
    }));
  const namespaces = namespacesOf(manifests);
  const objects = manifests.flatMap(({ path, objects: own }) =>
    own.flatMap(object => {
      if (object.kind !== 'Kustomization') {
        return [inNamespace(object, namespaces.get(path))];
      }
      try {
        const configMaps = configMapsOf(object, name => {
          const file = besideFile(path, name);
          const text = textByPath.get(file);
          if (text === undefined) {
            throw new Error(`there is no ${name}, which it generates from`);
          }
          used.add(file);
          return text;
        });
        return configMaps.map(({ configMap, paths }) => {
          const pathByKey = Object.entries(paths).map(([key, file]) => [
            key,
            besideFile(path, file),
          ]);
          generated.set(configMap, Object.fromEntries(pathByKey));
          return configMap;
        });
      } catch (error) {
        onError(path, (error as Error).message);
        return [];
      }
    }),
  );
  const loose = files.filter(
    ({ path }) => path.endsWith('.alloy') && !used.has(normalPath(path)),
  );
  const fileName = (configMap: KubernetesObject, key: string) =>
    generated.get(configMap)?.[key] ?? key;
  return [
    ...readManifests(objects, { fileName }),
    ...loose.map(loneConfiguration),
  ];
}

/** The namespace that a kustomization puts a file's objects in, by the file's path. */
function namespacesOf(
  manifests: readonly { path: string; objects: KubernetesObject[] }[],
): ReadonlyMap<string, string> {
  return new Map(
    manifests.flatMap(({ path, objects }) =>
      objects.flatMap(({ kind, namespace, resources }) =>
        kind === 'Kustomization' &&
        typeof namespace === 'string' &&
        Array.isArray(resources)
          ? resources.map((resource): [string, string] => [
              besideFile(path, String(resource)),
              namespace,
            ])
          : [],
      ),
    ),
  );
}

function loneConfiguration({ path, text }: InputFile): StaticCollector {
  return configurationAlone(
    path,
    undefined,
    given(Configuration.of([{ name: path, text }])),
    'The configuration stands alone, without a workload.',
  );
}
