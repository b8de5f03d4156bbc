import { lists } from '../apiReads';
import { READS_ONLY } from '../anyReplica';
import type { ComponentFacts } from '../ComponentFacts';

export const remoteKubernetesConfigmap: ComponentFacts = {
  name: 'remote.kubernetes.configmap',
  traits: [READS_ONLY],
  reads: [lists('', 'configmaps', { how: 'gets' })],
};
