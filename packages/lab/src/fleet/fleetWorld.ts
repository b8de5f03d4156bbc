import { LabClock } from '../clock/LabClock';
import type { RecordedObjects } from '../kubernetes/objects/RecordedObjects';
import { readObjects } from '../kubernetes/objects/readObjects';
import { timeshift } from '../kubernetes/objects/timeshift';
import type { Labels } from '../prometheus';
import { InvalidWorldError, World, WorldChange, loadWorld } from '../world';
import { clonesOf } from './Clone';
import { KeptNodes, RECORDED_NODES } from './KeptNodes';
import { fewerObjects } from './fewerObjects';
import { multiplyObjects } from './multiplyObjects';
import { multiplySeries } from './multiplySeries';

const NAME = /^fleet-(\d{1,6})$/;
const MOST_NODES = 20_000;

/**
 * A world of so many nodes, by its name `fleet-NODES`: the healthy one with
 * more nodes, each with its pod of the DaemonSet, a few of them out of order;
 * or with fewer, which run what else there is.
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
  if (nodes < 1 || nodes > MOST_NODES) {
    throw new InvalidWorldError({
      file: name,
      problem: `a fleet has 1 to ${MOST_NODES} nodes`,
    });
  }
  const healthy = await loadWorld('healthy');
  const change =
    nodes < RECORDED_NODES
      ? withFewer(new KeptNodes(nodes))
      : withMore(nodes - RECORDED_NODES, healthy);
  return { ...healthy, name, change };
}

function withMore(count: number, healthy: World): WorldChange {
  const clones = clonesOf(count);
  const names = new Set(clones.map(it => it.pod));
  return {
    objects: async recorded =>
      multiplyObjects(recorded, await degradedAt(healthy.recordedAtMs), clones),
    series: recorded => multiplySeries(recorded, clones),
    streams: recorded => [...recorded],
    recordedAs: pod => (names.has(pod) ? 'alloy-node-hp9hd' : pod),
  };
}

function withFewer(kept: KeptNodes): WorldChange {
  const ofKept = <T extends { readonly labels: Labels }>(all: readonly T[]) =>
    all.flatMap(it => {
      const labels = kept.labels(it.labels);
      return labels ? [{ ...it, labels }] : [];
    });
  return {
    objects: async recorded => fewerObjects(recorded, kept),
    series: ofKept,
    streams: ofKept,
    recordedAs: pod => pod,
  };
}

/** The objects of the degraded world as if it had been recorded at another moment. */
async function degradedAt(recordedAtMs: number): Promise<RecordedObjects> {
  const degraded = await loadWorld('degraded');
  const clock = LabClock.live({
    recordedAtMs: degraded.recordedAtMs,
    startedAtMs: recordedAtMs,
  });
  return timeshift(await readObjects(degraded), clock);
}
