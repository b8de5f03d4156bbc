import { findAlloyProcess } from '../collector/AlloyProcess';
import type { Workload, WorkloadKind } from '../collector/Workload';
import {
  at,
  KubernetesObject,
  list,
  name,
  namespace,
  text,
  textFields,
} from './KubernetesObject';
import { readPod } from './readPod';

const KINDS: readonly WorkloadKind[] = [
  'DaemonSet',
  'StatefulSet',
  'Deployment',
];

/** An object as a collector's workload; undefined if it is none, or runs no Alloy. */
export function readWorkload(object: KubernetesObject): Workload | undefined {
  const kind = KINDS.find(candidate => candidate === object.kind);
  if (!kind) {
    return undefined;
  }
  const template = at(object, 'spec', 'template');
  const pod = readPod(at(template, 'spec'));
  const process = findAlloyProcess(
    pod.containers,
    textFields(object.metadata?.labels),
  );
  return (
    process && {
      kind,
      name: name(object),
      namespace: namespace(object),
      podLabels: textFields(at(template, 'metadata', 'labels')),
      replicas:
        kind === 'DaemonSet'
          ? undefined
          : Number(text(at(object, 'spec', 'replicas')) ?? 1),
      strategy: text(at(object, 'spec', 'strategy', 'type')),
      pod,
      volumeClaimTemplates: list(
        at(object, 'spec', 'volumeClaimTemplates'),
      ).flatMap(claim => text(at(claim, 'metadata', 'name')) ?? []),
      process,
    }
  );
}
