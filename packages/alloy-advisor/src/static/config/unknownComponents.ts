import type { ConfigGraph, GraphNode } from '@alloy-fleet/alloy-config';
import {
  componentType,
  configBlockType,
} from '@alloy-fleet/alloy-config/catalogue';
import type { Component } from './Component';
import type { Configuration } from './Configuration';

const found = new WeakMap<Configuration, ReadonlySet<Component>>();

/**
 * The components of a configuration that are neither in the catalogue nor made
 * of a `declare` or an `import`: a newer release's, or misspelt.
 */
export function unknownComponents(
  config: Configuration,
): ReadonlySet<Component> {
  let unknown = found.get(config);
  if (!unknown) {
    const kinds = new Map<
      ConfigGraph,
      ReadonlyMap<string, GraphNode['kind']>
    >();
    unknown = new Set(
      config.components.filter(
        ({ name, id, holders }) =>
          componentType(name) === undefined &&
          configBlockType(name) === undefined &&
          kindsIn(config.levelIn(holders), kinds).get(id) === 'component',
      ),
    );
    found.set(config, unknown);
  }
  return unknown;
}

function kindsIn(
  level: ConfigGraph | undefined,
  kinds: Map<ConfigGraph, ReadonlyMap<string, GraphNode['kind']>>,
): ReadonlyMap<string, GraphNode['kind']> {
  if (!level) {
    return new Map();
  }
  let known = kinds.get(level);
  if (!known) {
    known = new Map(level.nodes.map(({ id, kind }) => [id, kind]));
    kinds.set(level, known);
  }
  return known;
}
