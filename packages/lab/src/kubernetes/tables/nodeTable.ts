import type { KubernetesObject } from '../objects/KubernetesObject';
import { columnsOf } from './columns';
import { ageCell } from './humanDuration';
import type { Row, TableKind } from './TableKind';

interface NodeObject extends KubernetesObject {
  spec?: { unschedulable?: boolean };
  status?: {
    conditions?: { type: string; status: string }[];
    addresses?: { type: string; address: string }[];
    nodeInfo?: Record<string, string>;
  };
}

const ROLE_LABEL = 'node-role.kubernetes.io/';
const OLD_ROLE_LABEL = 'kubernetes.io/role';

/** Nodes as `kubectl get nodes -o wide` shows them. */
export const nodeTable: TableKind = {
  columns: columnsOf('nodes'),

  row(object, nowMs): Row {
    const node = object as NodeObject;
    const info = node.status?.nodeInfo ?? {};
    return {
      cells: [
        node.metadata.name,
        statusOf(node),
        rolesOf(node),
        ageCell(node.metadata.creationTimestamp, nowMs),
        info.kubeletVersion ?? '',
        addressOf(node, 'InternalIP'),
        addressOf(node, 'ExternalIP'),
        info.osImage || '<unknown>',
        kernelOf(info),
        info.containerRuntimeVersion || '<unknown>',
      ],
    };
  },
};

function statusOf(node: NodeObject): string {
  const ready = node.status?.conditions?.find(it => it.type === 'Ready');
  const words = [
    ready ? `${ready.status === 'True' ? '' : 'Not'}Ready` : 'Unknown',
    ...(node.spec?.unschedulable ? ['SchedulingDisabled'] : []),
  ];
  return words.join(',');
}

function rolesOf(node: NodeObject): string {
  const labels = Object.entries(node.metadata.labels ?? {});
  const roles = labels.flatMap(([label, value]) => {
    if (label === OLD_ROLE_LABEL) {
      return [value];
    }
    return label.startsWith(ROLE_LABEL) ? [label.slice(ROLE_LABEL.length)] : [];
  });
  const named = roles.filter(it => it !== '');
  return [...new Set(named)].sort().join(',') || '<none>';
}

function addressOf(node: NodeObject, type: string): string {
  const found = node.status?.addresses?.find(it => it.type === type);
  return found?.address ?? '<none>';
}

function kernelOf(info: Record<string, string>): string {
  const kernel = info.kernelVersion || '<unknown>';
  return info.architecture ? `${kernel} (${info.architecture})` : kernel;
}
