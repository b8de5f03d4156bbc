import { lists } from '../apiReads';
import { PODS_ARE_SHARED } from '../clustering';
import type { ComponentFacts } from '../ComponentFacts';

export const lokiSourceKubernetes: ComponentFacts = {
  name: 'loki.source.kubernetes',
  traits: [PODS_ARE_SHARED],
  collects: 'finds',
  reads: [lists('', 'pods/log', { where: 'given' })],
  keeps: "how far the pods' logs were read",
};
