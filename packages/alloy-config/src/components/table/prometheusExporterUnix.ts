import { BlockStatement, literalValue } from '../../ast';
import { valueOf } from '../../reading';
import { hostTargets } from '../hostTargets';
import type { ComponentFacts } from '../ComponentFacts';

/**
 * Whether an exporter of the host has no collector but that of text files: the
 * k8s-monitoring chart tells of itself by one, on whatever replica.
 */
function readsTextFilesOnly(block: BlockStatement): boolean {
  const collectors = valueOf(block, 'set_collectors');
  return (
    collectors?.type === 'array' &&
    collectors.elements.length > 0 &&
    collectors.elements.every(
      it => it.type === 'literal' && literalValue(it) === 'textfile',
    )
  );
}

export const prometheusExporterUnix: ComponentFacts = {
  name: 'prometheus.exporter.unix',
  traits: [
    {
      kind: 'node-local',
      reason: 'It measures the host it runs on.',
      holdsFor: block => !readsTextFilesOnly(block),
    },
    hostTargets('the host it runs on'),
    {
      kind: 'text files',
      reason: 'It passes on what text files say, and measures nothing.',
      holdsFor: readsTextFilesOnly,
    },
  ],
  host: {
    mounts: [
      {
        volume: 'rootfs',
        path: '/',
        mountPath: '/host/root',
        argument: 'rootfs_path',
      },
      {
        volume: 'proc',
        path: '/proc',
        mountPath: '/host/proc',
        argument: 'procfs_path',
      },
      {
        volume: 'sys',
        path: '/sys',
        mountPath: '/host/sys',
        argument: 'sysfs_path',
      },
    ],
    // `/proc/net` and `/proc/1` are those of the namespaces one is in, wherever `/proc` is mounted from.
    namespaces: {
      hostNetwork: "its network metrics are the pod's",
      hostPID: "its processes are the pod's",
    },
  },
};
