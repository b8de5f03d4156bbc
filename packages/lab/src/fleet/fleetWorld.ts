import { readObjects } from '../kubernetes/objects/readObjects';
import { InvalidWorldError, World, loadWorld } from '../world';
import { clonesOf } from './Clone';
import { multiplyObjects } from './multiplyObjects';
import { multiplySeries } from './multiplySeries';

const NAME = /^fleet-(\d{1,6})$/;
const FEWEST_NODES = 7;
const MOST_NODES = 20_000;

/**
 * A world of so many nodes, by its name `fleet-NODES`: the healthy one with
 * more nodes, each with its pod of the DaemonSet, a few of them out of order.
 *
 * @returns undefined for any other name
 * @throws InvalidWorldError for a number of nodes that it cannot have
 */
export async function fleetWorld(name: string): Promise<World | undefined> {
  const asked = NAME.exec(name);
  if (!asked) {
    return undefined;
  }
  const nodes = Number(asked[1]);
  if (nodes < FEWEST_NODES || nodes > MOST_NODES) {
    throw new InvalidWorldError({
      file: name,
      problem: `a fleet has ${FEWEST_NODES} to ${MOST_NODES} nodes`,
    });
  }
  const healthy = await loadWorld('healthy');
  const clones = clonesOf(nodes - FEWEST_NODES);
  const names = new Set(clones.map(it => it.pod));
  return {
    ...healthy,
    name,
    change: {
      objects: async recorded =>
        multiplyObjects(
          recorded,
          await readObjects(await loadWorld('degraded')),
          clones,
        ),
      series: recorded => multiplySeries(recorded, clones),
      streams: recorded => [...recorded],
      recordedAs: pod => (names.has(pod) ? 'alloy-node-hp9hd' : pod),
    },
  };
}
