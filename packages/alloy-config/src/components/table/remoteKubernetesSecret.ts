import { lists } from '../apiReads';
import { READS_ONLY } from '../anyReplica';
import type { ComponentFacts } from '../ComponentFacts';

export const remoteKubernetesSecret: ComponentFacts = {
  name: 'remote.kubernetes.secret',
  traits: [READS_ONLY],
  reads: [lists('', 'secrets', { how: 'gets' })],
};
