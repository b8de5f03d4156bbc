import type { Component } from './Component';
import type { Configuration } from './Configuration';
import { Holds, targetFlow } from './targetFlow';
import { leavingFrom } from './leavingFrom';

/**
 * The components whose data reaches one of some by its `targets`, each once:
 * those of the first, nearest first, then what else reaches the next.
 */
export function sourcesOf(
  config: Configuration,
  components: readonly Component[],
): Component[] {
  return targetFlow(config).sourcesOf(components);
}

/** Which of some components each of their sources reaches, the first of them. */
export function firstTakers(
  config: Configuration,
  components: readonly Component[],
): ReadonlyMap<Component, Component> {
  return targetFlow(config).firstTakers(components);
}

/**
 * The nearest of the components whose data reaches one by its `targets` of
 * which something holds. It is found for all components at once: those of a
 * chain, looked through one by one, would take quadratic time.
 */
export function nearestSource(
  config: Configuration,
  component: Component,
  holds: Holds,
): Component | undefined {
  return targetFlow(config).nearest(component, holds);
}

/**
 * Tells which components send, by however many others, to one of which
 * something holds; what comes after an end is left out.
 */
export function sendingTo(
  config: Configuration,
  isSink: (component: Component) => boolean,
  isEnd: (component: Component) => boolean,
): (component: Component) => boolean {
  const senders = sendersOf(config);
  const found = new Set<Component>();
  const reached = config.components.filter(isSink);
  // An array gives what is added while it is walked, too.
  for (const sink of reached) {
    for (const sender of senders.get(sink) ?? []) {
      if (!found.has(sender)) {
        found.add(sender);
        if (!isEnd(sender)) {
          reached.push(sender);
        }
      }
    }
  }
  return ({ holders, id }) => found.has(config.seenFrom(holders, id)!);
}

function sendersOf(
  config: Configuration,
): ReadonlyMap<Component, readonly Component[]> {
  const senders = new Map<Component, Component[]>();
  for (const sender of config.components) {
    const { holders, id } = sender;
    if (config.seenFrom(holders, id) !== sender) {
      // Another has the same name: what they refer to is not told apart.
      continue;
    }
    for (const { flow, to } of leavingFrom(config.levelIn(holders), id)) {
      const sink = flow === 'forward' && config.seenFrom(holders, to);
      if (sink) {
        const known = senders.get(sink);
        if (known) {
          known.push(sender);
        } else {
          senders.set(sink, [sender]);
        }
      }
    }
  }
  return senders;
}
