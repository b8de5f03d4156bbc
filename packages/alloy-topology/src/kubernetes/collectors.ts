import { alloyCluster } from './alloyCluster';
import { alloyKubeEvents } from './alloyKubeEvents';
import { alloyNode } from './alloyNode';
import { Collector } from './Collector';

/** The collectors of a cluster. */
export const COLLECTORS: readonly Collector[] = [
  alloyNode,
  alloyCluster,
  alloyKubeEvents,
];
