import { given, notGiven, WrittenFact } from '../collector/WrittenFact';
import type { VolumeMount } from '../collector/Container';
import type { Volume, Workload } from '../collector/Workload';
import type { ConfigFile } from '../config/Component';
import { Configuration } from '../config/Configuration';
import { isUnder } from '../collector/paths';
import { unknownVersion } from './apiVersions';
import {
  KubernetesObject,
  name,
  namespace,
  textFields,
} from './KubernetesObject';

/** Gives the name of the file that a key of a ConfigMap holds. */
export type FileName = (configMap: KubernetesObject, key: string) => string;

/** The configuration that a workload mounts from ConfigMaps. */
export function readConfiguration(
  workload: Workload,
  configMaps: readonly KubernetesObject[],
  fileName: FileName = (_, key) => key,
): WrittenFact<Configuration> {
  const { configPath, container } = workload.process;
  const mount = container.volumeMounts
    .filter(({ mountPath }) => isUnder(configPath, mountPath))
    .sort((a, b) => b.mountPath.length - a.mountPath.length)[0];
  const volume = workload.pod.volumes.find(it => it.name === mount?.name);
  if (!volume || volume.configMaps.length === 0) {
    return notGiven(`${configPath} comes from no ConfigMap.`);
  }
  const wanted = fileWanted(configPath, mount);
  const files: (ConfigFile & { key: string })[] = [];
  for (const source of volume.configMaps) {
    const configMap = configMaps.find(
      object =>
        name(object) === source.name &&
        namespace(object) === workload.namespace,
    );
    if (!configMap) {
      return notGiven(`ConfigMap ${source.name} was not given.`);
    }
    const newer = unknownVersion(configMap);
    if (newer !== undefined) {
      return notGiven(newer);
    }
    for (const { key, path, text } of filesOf(configMap, source)) {
      if (wanted === undefined ? path.endsWith('.alloy') : path === wanted) {
        files.push({ key: path, name: fileName(configMap, key), text });
      }
    }
  }
  // Alloy reads the files of a folder in the order of their names.
  files.sort((a, b) => (a.key < b.key ? -1 : 1));
  return files.length > 0
    ? given(
        Configuration.of(
          files.map(({ name: file, text }) => ({ name: file, text })),
        ),
      )
    : notGiven(`${configPath} is no key of its ConfigMap.`);
}

/** The file of the volume that is run; undefined for all of its folder. */
function fileWanted(
  configPath: string,
  { mountPath, subPath }: VolumeMount,
): string | undefined {
  const inVolume = configPath.slice(mountPath.length).replace(/^\//, '');
  return inVolume === '' ? subPath : inVolume;
}

/** The files that a ConfigMap makes in a volume. */
function filesOf(
  configMap: KubernetesObject,
  { items }: Volume['configMaps'][number],
): { key: string; path: string; text: string }[] {
  return Object.entries(textFields(configMap.data)).flatMap(([key, text]) => {
    const path = items ? items[key] : key;
    return path === undefined ? [] : { key, path, text };
  });
}
