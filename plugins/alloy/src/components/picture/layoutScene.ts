import type {
  CollectorPart,
  Flow,
  Place,
  StorePart,
  Topology,
  Unit,
} from '../../topology';
import type {
  Placed,
  PlacedCollector,
  PlacedFlow,
  PlacedPlace,
  PlacedUnit,
  Rect,
  Scene,
} from './Scene';

const WIDTH = 1000;
const PLACES = { x: 0, width: 270 };
const COLLECTORS = { x: 342, width: 266 };
const STORES = { x: 858, width: 142, height: 84 };
/** Where flows have told their number and bend to their store. */
const BEND_X = 806;
const GAP = 16;
const PADDING = 12;
const TITLE = 26;
const ROW = 26;
const SQUARE = 26;
/** More units than these stand in a grid, with their names on focus. */
const ROWS = 12;
const COLLECTOR = 62;
const REPLICAS = 30;
const NOTE = 44;

/** Gives each part of a topology its place: what collects, and where it goes. */
export function layoutScene(topology: Topology): Scene {
  const nodes = placePlace(topology.nodes, 0);
  const collectors = stack(topology.collectors);
  const hasNote =
    topology.collectorsUnknownBecause !== undefined ||
    topology.moreCollectors > 0;
  const note: Rect | undefined = hasNote
    ? { ...COLLECTORS, y: bottom(collectors, 0, GAP), height: NOTE }
    : undefined;
  const below = Math.max(
    nodes.rect.height,
    note ? note.y + note.height : bottom(collectors, 0, 0),
  );
  // What the hosts send passes under the collectors.
  const hosts =
    topology.hosts.total === 0 ? [] : [placePlace(topology.hosts, below + GAP)];
  const places = [nodes, ...hosts];
  const height = Math.max(bottom(places, 0, 0), below, 2 * STORES.height + GAP);
  const stores = placeStores(topology.stores, height);
  return {
    width: WIDTH,
    height,
    places,
    collectors,
    collectorsNote: note,
    stores,
    flows: placeFlows(topology.flows, { collectors, hosts, stores }),
    covers: collectors
      .filter(it => it.part.kind === 'DaemonSet')
      .map(({ part, rect }) => ({
        key: part.key,
        path: curve(
          PLACES.x + PLACES.width,
          Math.min(rect.y + COLLECTOR / 2, nodes.rect.height / 2),
          rect.x,
          rect.y + COLLECTOR / 2,
        ),
      })),
  };
}

function placePlace(place: Place, y: number): PlacedPlace {
  const { units, grouped, total } = place;
  const rows = grouped || units.length <= ROWS;
  const x = PLACES.x + PADDING;
  const width = PLACES.width - 2 * PADDING;
  const perLine = rows ? 1 : Math.floor(width / SQUARE);
  const step = rows ? ROW : SQUARE;
  const placed = units.map((part, i): PlacedUnit => {
    const line = Math.floor(i / perLine);
    return {
      part,
      shape: rows ? 'row' : 'square',
      rect: {
        x: rows ? x : x + (i % perLine) * SQUARE,
        y: y + PADDING + TITLE + line * step,
        width: rows ? width : SQUARE - 4,
        height: step - 4,
      },
    };
  });
  const lines = Math.ceil(units.length / perLine);
  const content = total ? lines * step : NOTE;
  return {
    part: place,
    units: placed,
    rect: {
      x: PLACES.x,
      y,
      width: PLACES.width,
      height: 2 * PADDING + TITLE + content,
    },
  };
}

function stack(parts: readonly CollectorPart[]): PlacedCollector[] {
  let y = 0;
  return parts.map(part => {
    const height = COLLECTOR + (part.replicas.length > 0 ? REPLICAS : 0);
    const rect = { ...COLLECTORS, y, height };
    y += height + GAP;
    return { part, rect, replicas: placeReplicas(part.replicas, rect) };
  });
}

function placeReplicas(replicas: readonly Unit[], box: Rect): PlacedUnit[] {
  const room = Math.floor((box.width - 2 * PADDING) / SQUARE);
  return replicas.slice(0, room).map((part, i) => ({
    part,
    shape: 'square',
    rect: {
      x: box.x + PADDING + i * SQUARE,
      y: box.y + COLLECTOR - 2,
      width: SQUARE - 4,
      height: SQUARE - 4,
    },
  }));
}

/** The stores share the height, one over the other. */
function placeStores(
  stores: readonly StorePart[],
  height: number,
): Placed<StorePart>[] {
  const share = height / stores.length;
  return stores.map((part, i) => ({
    part,
    rect: { ...STORES, y: share * i + (share - STORES.height) / 2 },
  }));
}

function placeFlows(
  flows: readonly Flow[],
  placed: {
    collectors: readonly PlacedCollector[];
    hosts: readonly PlacedPlace[];
    stores: readonly Placed<StorePart>[];
  },
): PlacedFlow[] {
  const [hosts] = placed.hosts;
  const starts = flows.map(flow => {
    const of = flows.filter(it => it.from === flow.from);
    const place = of.indexOf(flow);
    const box =
      flow.from === 'hosts'
        ? hosts.rect
        : placed.collectors.find(it => it.part.key === flow.from)!.rect;
    // Two numbers stand one over the other beside what they come from.
    return {
      x: box.x + box.width,
      y: box.y + 24 + place * 26,
    };
  });
  return flows.map((flow, i) => {
    const { x, y } = starts[i];
    const into = flows.filter(it => it.to === flow.to);
    const store = placed.stores.find(it => it.part.kind === flow.to)!.rect;
    const end =
      store.y + ((into.indexOf(flow) + 1) * store.height) / (into.length + 1);
    return {
      flow,
      path: `M${x} ${y} H${BEND_X} ${bend(BEND_X, y, store.x, end)}`,
      tip: { x: store.x, y: end },
      label: { x: COLLECTORS.x + COLLECTORS.width + PADDING, y: y - 6 },
    };
  });
}

/** The lower edge of the last part, and a gap under it; or where it began. */
function bottom(
  placed: readonly Placed<unknown>[],
  from: number,
  gap: number,
): number {
  return placed.reduce(
    (y, { rect }) => Math.max(y, rect.y + rect.height + gap),
    from,
  );
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  return `M${x1} ${y1} ${bend(x1, y1, x2, y2)}`;
}

/** Leaves and arrives level. */
function bend(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2;
  return `C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}
