import {
  CallExpression,
  literalValue,
  Node,
  pathOf,
  walk,
} from '@alloy-fleet/alloy-config';
import type { Component } from './Component';
import type { Configuration } from './Configuration';

/** A place where a configuration reads a variable of the environment. */
export interface EnvironmentRead {
  readonly variable: string;
  readonly component: Component;
  readonly node: CallExpression;
}

/**
 * The variables that components read, where nothing stands in for one that is
 * not set: what `coalesce` is given may be missing.
 */
export function environmentReads(config: Configuration): EnvironmentRead[] {
  const reads: EnvironmentRead[] = [];
  for (const component of config.components) {
    walk(component.block, node => {
      if (node.type !== 'call') {
        return true;
      }
      const variable = variableReadBy(node);
      if (variable !== undefined) {
        reads.push({ variable, component, node });
      }
      return pathOf(node.value) !== 'coalesce';
    });
  }
  return reads;
}

/** The variable of the environment that a call reads; undefined for any other node. */
export function variableReadBy(node: Node): string | undefined {
  if (node.type !== 'call') {
    return undefined;
  }
  const [argument] = node.args;
  return /^(?:sys\.)?env$/.test(pathOf(node.value) ?? '') &&
    argument?.type === 'literal' &&
    argument.kind === 'string'
    ? String(literalValue(argument))
    : undefined;
}
