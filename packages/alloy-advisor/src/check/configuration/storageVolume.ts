import type { Remedy } from '../../finding';
import type { Workload } from '../../static/collector';

const NAME = 'storage';

/** How a workload gets a volume for what it stores: of its node where it stays there, else of its own. */
export function storageVolume(workload: Workload, path: string): Remedy {
  const { kind, name } = workload;
  const mount = [
    'volumeMounts:',
    `  - name: ${NAME}`,
    `    mountPath: ${path.startsWith('/') ? path : '/var/lib/alloy'}`,
  ];
  switch (kind) {
    case 'DaemonSet':
      return {
        text: `Store in a folder of the node: mount a hostPath over ${path}.`,
        patch: [
          ...mount,
          'volumes:',
          `  - name: ${NAME}`,
          '    hostPath:',
          `      path: /var/lib/${name}`,
          '      type: DirectoryOrCreate',
        ].join('\n'),
      };
    case 'StatefulSet':
      return {
        text: `Give each replica a volume: mount a claim template over ${path}. Templates of a StatefulSet that is there can't be changed: delete it with --cascade=orphan and apply it anew.`,
        patch: [
          ...mount,
          'volumeClaimTemplates:',
          '  - metadata:',
          `      name: ${NAME}`,
          '    spec:',
          '      accessModes: [ReadWriteOnce]',
          '      resources:',
          '        requests:',
          '          storage: 1Gi',
        ].join('\n'),
      };
    default:
      return {
        text: `Mount a PersistentVolumeClaim over ${path}; with more than one replica, make it a StatefulSet, so that each has a volume.`,
        patch: [
          ...mount,
          'volumes:',
          `  - name: ${NAME}`,
          '    persistentVolumeClaim:',
          `      claimName: ${name}`,
        ].join('\n'),
      };
  }
}
