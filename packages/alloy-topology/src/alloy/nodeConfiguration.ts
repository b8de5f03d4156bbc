import { block, comment, file, print } from '@alloy-fleet/alloy-config';
import { Spec } from '../spec';
import { clusterDelivery } from './delivery';
import { HOST_PATHS } from './hostPaths';
import { hostMetrics } from './hostMetrics';
import { journal } from './journal';
import { kubelet } from './kubelet';
import { NODE_NAME } from './podEnvironment';
import { podLogs } from './podLogs';
import { logging, podSelfScrape } from './selfScrape';
import { virtualInterfaces } from './virtualInterfaces';

/** The configuration of alloy-node: everything in it is local to the node. */
export function renderNodeConfiguration(spec: Spec): string {
  const interfaces = virtualInterfaces(spec);
  return print(
    file([
      logging(
        'alloy-node: one per node (DaemonSet), never clustered. Everything here is local to the node.',
      ),
      ...podSelfScrape(spec),
      ...hostMetrics({
        instance: NODE_NAME,
        paths: HOST_PATHS,
        cardinality: spec.cardinality,
        ignoredInterfaces: interfaces && {
          ...interfaces,
          pattern: `^(${interfaces.pattern})$`,
        },
        settings: spec.cardinality.filesystems ? [] : [filesystem()],
      }),
      ...kubelet(spec),
      ...podLogs(spec),
      ...journal({ instance: NODE_NAME, path: '/var/log/journal' }),
      ...clusterDelivery(spec),
    ]),
  );
}

function filesystem() {
  return comment(
    'Mounts of containers and of the kernel say nothing about disk space.',
    block('filesystem', {
      fs_types_exclude:
        '^(autofs|binfmt_misc|bpf|cgroup2?|configfs|debugfs|devpts|devtmpfs|tmpfs|fusectl|hugetlbfs|iso9660|mqueue|nsfs|overlay|proc|procfs|pstore|rpc_pipefs|securityfs|selinuxfs|squashfs|sysfs|tracefs)$',
      mount_points_exclude:
        '^/(dev|proc|run/credentials/.+|sys|var/lib/docker/.+|var/lib/kubelet/.+)($|/)',
    }),
  );
}
