import type { ConfigGraph, GraphReference } from '@alloy-fleet/alloy-config';
import type { Component } from './Component';
import type { Configuration } from './Configuration';

/** The components whose data reaches one by its `targets`, nearest first. */
export function sourcesOf(
  config: Configuration,
  component: Component,
): Component[] {
  const first = feedersOf(config, component, argument =>
    /^(?:path_)?targets\b/.test(argument),
  );
  return reached(first, source => feedersOf(config, source, () => true));
}

/**
 * The components that one sends to, itself not among them, nearest first;
 * what comes after an end is left out.
 */
export function sinksOf(
  config: Configuration,
  component: Component,
  isEnd: (sink: Component) => boolean = () => false,
): Component[] {
  const next = (it: Component) =>
    leavingFrom(config.levelIn(it.holders), it.id)
      .filter(({ flow }) => flow === 'forward')
      .flatMap(({ to }) => config.seenFrom(it.holders, to) ?? []);
  return reached(next(component), it => (isEnd(it) ? [] : next(it))).filter(
    it => it !== component,
  );
}

function reached(
  first: readonly Component[],
  next: (from: Component) => readonly Component[],
): Component[] {
  const found = new Set(first);
  // A set gives what is added while it is walked, too.
  for (const component of found) {
    next(component).forEach(it => found.add(it));
  }
  return [...found];
}

function feedersOf(
  config: Configuration,
  { id, holders }: Component,
  isOf: (argument: string) => boolean,
): Component[] {
  const own = leavingFrom(config.levelIn(holders), id).filter(
    ({ argument, flow }) => flow === 'back' && isOf(argument),
  );
  return own.length > 0 || holders.length === 0
    ? own.flatMap(({ to }) => config.seenFrom(holders, to) ?? [])
    : feedersOfHolder(config, holders);
}

/**
 * What a `foreach` goes through, or what the uses of a `declare` are given: a
 * component in them that names no other component takes its data from there.
 */
function feedersOfHolder(
  config: Configuration,
  holders: readonly string[],
): Component[] {
  const around = holders.slice(0, -1);
  const [holder] = holders.slice(-1);
  const level = config.levelIn(around);
  const users = (level?.nodes ?? [])
    .filter(it => it.id === holder || it.definition === holder)
    .map(it => it.id);
  return users.flatMap(user =>
    leavingFrom(level, user)
      .filter(({ flow }) => flow === 'back')
      .flatMap(({ to }) => config.seenFrom(around, to) ?? []),
  );
}

const leaving = new WeakMap<ConfigGraph, Map<string, GraphReference[]>>();

/** The references of one block of a level. */
function leavingFrom(
  level: ConfigGraph | undefined,
  id: string,
): readonly GraphReference[] {
  if (!level) {
    return [];
  }
  let byBlock = leaving.get(level);
  if (!byBlock) {
    byBlock = new Map();
    for (const reference of level.references) {
      const known = byBlock.get(reference.from);
      if (known) {
        known.push(reference);
      } else {
        byBlock.set(reference.from, [reference]);
      }
    }
    leaving.set(level, byBlock);
  }
  return byBlock.get(id) ?? [];
}
