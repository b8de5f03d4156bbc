import { listsOfCluster } from '../apiReads';
import { SERIES_OF_CONTAINERS } from '../scrapes';
import type { ComponentFacts } from '../ComponentFacts';

export const discoveryKubelet: ComponentFacts = {
  name: 'discovery.kubelet',
  traits: [
    { kind: 'node-local', reason: 'It asks the kubelet of its own node.' },
  ],
  reads: [listsOfCluster('nodes/pods', { orResource: 'nodes/proxy' })],
  series: SERIES_OF_CONTAINERS,
};
