import type { BlockStatement } from '../ast';
import { blockName } from '../graph/blockId';
import type { ApiRead } from './ApiRead';
import type { ComponentFacts } from './ComponentFacts';
import { TABLE } from './table';
import type { Trait } from './Trait';

const byName: ReadonlyMap<string, ComponentFacts> = new Map(
  TABLE.map(facts => [facts.name, facts]),
);

/** All that is written down of components. */
export function knownComponents(): readonly ComponentFacts[] {
  return TABLE;
}

/** What is known of a component beside its types, by its name (`prometheus.scrape`); its name alone for most. */
export function componentFacts(name: string): ComponentFacts {
  return byName.get(name) ?? { name };
}

/** What is known of the component of a block. */
export function factsOf(block: BlockStatement): ComponentFacts {
  return componentFacts(blockName(block));
}

/** Where a component may run, whatever its block says; empty for most. */
export function traitsOf(name: string): readonly Trait[] {
  return componentFacts(name).traits ?? [];
}

/** The traits that hold for a component's block as it is written. */
export function traitsOfBlock(block: BlockStatement): Trait[] {
  return traitsOf(blockName(block)).filter(
    trait => trait.holdsFor?.(block) ?? true,
  );
}

/** What a component's block reads of the Kubernetes API as it is written. */
export function readsOfBlock(block: BlockStatement): ApiRead[] {
  return (factsOf(block).reads ?? []).filter(it => it.when?.(block) ?? true);
}

/** Whether a component reads a resource of the Kubernetes API for some way that its block can be written. */
export function mayRead(name: string, resource: string): boolean {
  return (componentFacts(name).reads ?? []).some(
    it => it.resource === resource,
  );
}

/**
 * The names of the components of which one runs where there is a series of a
 * metric, sorted; empty for a metric of which the table says nothing.
 */
export function componentsBehind(metric: string): string[] {
  return TABLE.filter(({ series = [] }) =>
    series.some(it =>
      it.endsWith('*') ? metric.startsWith(it.slice(0, -1)) : metric === it,
    ),
  )
    .map(({ name }) => name)
    .sort();
}
