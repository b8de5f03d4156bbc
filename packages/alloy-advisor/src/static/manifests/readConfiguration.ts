import { given, notGiven, Part } from '../collector/Part';
import type { Volume, Workload } from '../collector/Workload';
import { ConfigFile, Configuration } from '../config/Configuration';
import { isUnder } from '../collector/paths';
import {
  KubernetesObject,
  name,
  namespace,
  textFields,
} from './KubernetesObject';

/** The configuration that a workload mounts from ConfigMaps. */
export function readConfiguration(
  workload: Workload,
  configMaps: readonly KubernetesObject[],
): Part<Configuration> {
  const { configPath, container } = workload.process;
  const mount = container.volumeMounts
    .filter(({ mountPath }) => isUnder(configPath, mountPath))
    .sort((a, b) => b.mountPath.length - a.mountPath.length)[0];
  const volume = workload.pod.volumes.find(it => it.name === mount?.name);
  if (!volume || volume.configMaps.length === 0) {
    return notGiven(`${configPath} comes from no ConfigMap.`);
  }
  const wanted = configPath.slice(mount.mountPath.length).replace(/^\//, '');
  const files: ConfigFile[] = [];
  for (const source of volume.configMaps) {
    const configMap = configMaps.find(
      object =>
        name(object) === source.name &&
        namespace(object) === workload.namespace,
    );
    if (!configMap) {
      return notGiven(`ConfigMap ${source.name} was not given.`);
    }
    files.push(...filesOf(configMap, source));
  }
  const read = files.filter(({ name: file }) =>
    wanted === '' ? file.endsWith('.alloy') : file === wanted,
  );
  return read.length > 0
    ? given(
        Configuration.of([...read].sort((a, b) => (a.name < b.name ? -1 : 1))),
      )
    : notGiven(`${configPath} is no key of its ConfigMap.`);
}

function filesOf(
  configMap: KubernetesObject,
  { items }: Volume['configMaps'][number],
): ConfigFile[] {
  const data = textFields(configMap.data);
  return Object.entries(
    items ?? Object.fromEntries(Object.keys(data).map(key => [key, key])),
  ).flatMap(([key, file]) =>
    key in data ? { name: file, text: data[key] } : [],
  );
}
