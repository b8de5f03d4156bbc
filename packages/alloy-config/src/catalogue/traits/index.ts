import type { BlockStatement } from '../../ast';
import { blockName } from '../../graph/blockId';
import { ANY_REPLICA, anyReplicaExporter } from './anyReplica';
import { CLUSTERING_BLOCK } from './clusteringBlock';
import { HOST_TARGETS } from './hostTargets';
import { IMPLICIT_LEADER } from './implicitLeader';
import { NODE_LOCAL } from './nodeLocal';
import { SINGLETON } from './singleton';
import { TEXT_FILES } from './textFiles';
import type { Trait } from './Trait';
import { NEEDS_WHOLE_TRACES } from './wholeTraces';

export type { Trait, TraitKind } from './Trait';

const BY_NAME: readonly Readonly<Record<string, Trait>>[] = [
  CLUSTERING_BLOCK,
  IMPLICIT_LEADER,
  SINGLETON,
  NODE_LOCAL,
  HOST_TARGETS,
  TEXT_FILES,
  ANY_REPLICA,
  NEEDS_WHOLE_TRACES,
];

/** Names of the components that have traits written down for them, sorted. */
export function namesWithTraits(): string[] {
  return [...new Set(BY_NAME.flatMap(Object.keys))].sort();
}

/** What an advisor must know of a component, whatever its block says; empty for most. */
export function traitsOf(name: string): Trait[] {
  const traits = BY_NAME.flatMap(traitsByName =>
    Object.hasOwn(traitsByName, name) ? [traitsByName[name]] : [],
  );
  const exporter = anyReplicaExporter(name);
  return exporter ? [...traits, exporter] : traits;
}

/** The traits that hold for a component's block as it is written. */
export function traitsOfBlock(block: BlockStatement): Trait[] {
  return traitsOf(blockName(block)).filter(
    trait => trait.holdsFor?.(block) ?? true,
  );
}
