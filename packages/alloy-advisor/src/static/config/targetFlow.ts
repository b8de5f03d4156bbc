import type { ConfigGraph } from '@alloy-fleet/alloy-config';
import type { Component } from './Component';
import type { Configuration } from './Configuration';
import { leavingFrom } from './leavingFrom';

/** Whether something holds of a component; the same function each time that it is asked for. */
export type Holds = (component: Component, config: Configuration) => boolean;

/** Where targets come by: a component, what a component takes, or what a block around some is given. */
interface Point {
  readonly component?: Component;
  readonly feeders: Point[];
  readonly fed: Point[];
}

/**
 * From where to where targets go in a configuration. It has as many points and
 * ways as there are components and references, and each question takes time
 * linear in them, for however many components it is asked.
 */
class TargetFlow {
  readonly #config: Configuration;
  /** By the component that is seen under its name, of those that have the same. */
  readonly #sources = new Map<Component, Point>();
  /** What each takes by its `targets`: the same, without what else it refers to. */
  readonly #takers = new Map<Component, Point>();
  readonly #holders = new Map<string, Point>();
  readonly #users = new Map<ConfigGraph, Map<string, Set<string>>>();
  readonly #nearest = new Map<Holds, ReadonlyMap<Point, Component>>();

  constructor(config: Configuration) {
    this.#config = config;
    for (const written of config.components) {
      const component = this.#seen(written);
      this.#source(component);
      if (!this.#takers.has(component)) {
        const taker: Point = { feeders: [], fed: [] };
        this.#takers.set(component, taker);
        this.#feed(taker, component, argument =>
          /^(?:path_)?targets\b/.test(argument),
        );
      }
    }
    for (const [component, source] of this.#sources) {
      this.#feed(source, component, () => true);
    }
  }

  sourcesOf(components: readonly Component[]): Component[] {
    return [...this.firstTakers(components).keys()];
  }

  /** The sources of some components, and the first of these that each reaches. */
  firstTakers(components: readonly Component[]): Map<Component, Component> {
    const found = new Set<Point>();
    const takers = new Map<Component, Component>();
    for (const component of components) {
      const reached = [this.#taker(component)];
      // An array gives what is added while it is walked, too.
      for (const { feeders } of reached) {
        for (const feeder of feeders) {
          if (!found.has(feeder)) {
            found.add(feeder);
            reached.push(feeder);
            if (feeder.component) {
              takers.set(feeder.component, component);
            }
          }
        }
      }
    }
    return takers;
  }

  nearest(component: Component, holds: Holds): Component | undefined {
    let nearest = this.#nearest.get(holds);
    if (!nearest) {
      nearest = this.#nearestOfAll(holds);
      this.#nearest.set(holds, nearest);
    }
    return nearest.get(this.#taker(component));
  }

  #nearestOfAll(holds: Holds): ReadonlyMap<Point, Component> {
    const nearest = new Map<Point, Component>();
    const steps = new Map<Point, number>();
    for (const [component, source] of this.#sources) {
      if (holds(component, this.#config)) {
        steps.set(source, 0);
        nearest.set(source, component);
      }
    }
    const reached = [...steps.keys()];
    for (const point of reached) {
      const next = steps.get(point)! + 1;
      for (const it of point.fed) {
        if (!steps.has(it)) {
          steps.set(it, next);
          reached.push(it);
        }
      }
      if (next > 1) {
        // Of those that are as near, the one that is written first.
        const by = point.feeders.find(it => steps.get(it) === next - 2)!;
        nearest.set(point, nearest.get(by)!);
      }
    }
    return nearest;
  }

  #seen({ holders, id }: Component): Component {
    return this.#config.seenFrom(holders, id)!;
  }

  #taker(component: Component): Point {
    return this.#takers.get(this.#seen(component))!;
  }

  #source(component: Component): Point {
    let source = this.#sources.get(component);
    if (!source) {
      source = { component, feeders: [], fed: [] };
      this.#sources.set(component, source);
    }
    return source;
  }

  #feed(
    point: Point,
    { id, holders }: Component,
    isOf: (argument: string) => boolean,
  ): void {
    const own = leavingFrom(this.#config.levelIn(holders), id).filter(
      ({ argument, flow }) => flow === 'back' && isOf(argument),
    );
    if (own.length > 0 || holders.length === 0) {
      own.forEach(({ to }) => this.#connect(to, holders, point));
    } else {
      connect(this.#holder(holders), point);
    }
  }

  /**
   * What a `foreach` goes through, or what the uses of a `declare` are given: a
   * component in them that names no other component takes its data from there.
   */
  #holder(holders: readonly string[]): Point {
    const key = holders.join(' ');
    const known = this.#holders.get(key);
    if (known) {
      return known;
    }
    const point: Point = { feeders: [], fed: [] };
    this.#holders.set(key, point);
    const around = holders.slice(0, -1);
    const level = this.#config.levelIn(around);
    for (const user of this.#usersIn(level, holders[around.length])) {
      for (const { flow, to } of leavingFrom(level, user)) {
        if (flow === 'back') {
          this.#connect(to, around, point);
        }
      }
    }
    return point;
  }

  #usersIn(level: ConfigGraph | undefined, holder: string): Iterable<string> {
    if (!level) {
      return [];
    }
    let users = this.#users.get(level);
    if (!users) {
      users = new Map();
      for (const { id, definition = id } of level.nodes) {
        for (const used of new Set([id, definition])) {
          const known = users.get(used);
          if (known) {
            known.add(id);
          } else {
            users.set(used, new Set([id]));
          }
        }
      }
      this.#users.set(level, users);
    }
    return users.get(holder) ?? [];
  }

  #connect(id: string, holders: readonly string[], point: Point): void {
    const feeder = this.#config.seenFrom(holders, id);
    if (feeder) {
      connect(this.#source(feeder), point);
    }
  }
}

function connect(feeder: Point, fed: Point): void {
  fed.feeders.push(feeder);
  feeder.fed.push(fed);
}

const flows = new WeakMap<Configuration, TargetFlow>();

/** From where to where targets go in a configuration, found once. */
export function targetFlow(config: Configuration): TargetFlow {
  let flow = flows.get(config);
  if (!flow) {
    flow = new TargetFlow(config);
    flows.set(config, flow);
  }
  return flow;
}
