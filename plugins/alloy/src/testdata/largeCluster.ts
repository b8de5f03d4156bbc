import { Instance, Snapshot, known } from '@alloy-fleet/alloy-advisor';
import { collectors, instance } from './cluster';
import { healthySnapshot } from './reports';

/**
 * A cluster of any size: a pod of alloy-node on each node. Every thousandth
 * node is dead.
 */
export function largeSnapshot(size: number): Snapshot {
  const [node, cluster, events] = collectors();
  const isDead = (i: number) => i % 1000 === 999;
  return {
    ...healthySnapshot(),
    nodes: known(
      'kubernetes',
      Array.from({ length: size }, (_, i) => ({
        name: `node-${i}`,
        ready: !isDead(i),
        status: isDead(i) ? 'NotReady' : 'Ready',
        roles: i < 3 ? ['control-plane'] : [],
      })),
    ),
    collectors: known('kubernetes', [
      {
        ...node,
        desired: size,
        instances: known(
          'kubernetes',
          Array.from(
            { length: size },
            (_, i): Instance =>
              instance({
                name: `alloy-node-${i}`,
                node: `node-${i}`,
                ready: !isDead(i),
              }),
          ),
        ),
      },
      cluster,
      events,
    ]),
  };
}
