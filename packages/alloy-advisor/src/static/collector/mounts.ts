import { isUnder } from './paths';
import type { VolumeMount } from './Container';
import type { Volume, Workload } from './Workload';

/** What a path in the Alloy container is backed by; undefined if that is the image alone. */
export function volumeAt(
  { pod, process, volumeClaimTemplates }: Workload,
  path: string,
): { mount: VolumeMount; kind: Volume['kind'] } | undefined {
  const mount = [...process.container.volumeMounts]
    .sort((a, b) => b.mountPath.length - a.mountPath.length)
    .find(({ mountPath }) => isUnder(path, mountPath));
  if (!mount) {
    return undefined;
  }
  const volume = pod.volumes.find(({ name }) => name === mount.name);
  const kind = volumeClaimTemplates.includes(mount.name)
    ? 'claim'
    : volume?.kind ?? 'other';
  return { mount, kind };
}

/** Whether a path of the host can be read in the Alloy container, under any name. */
export function isHostPathMounted({ pod, process }: Workload, path: string) {
  return pod.volumes.some(
    volume =>
      volume.kind === 'hostPath' &&
      volume.path !== undefined &&
      isUnder(path, volume.path) &&
      process.container.volumeMounts.some(({ name }) => name === volume.name),
  );
}
