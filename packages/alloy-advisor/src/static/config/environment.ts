import { CallExpression, literalValue, walk } from '@alloy-fleet/alloy-config';
import type { Component, Configuration } from './Configuration';
import { pathOf } from './reading';

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
      const name = pathOf(node.value);
      const [argument] = node.args;
      if (
        (name === 'sys.env' || name === 'env') &&
        argument?.type === 'literal' &&
        argument.kind === 'string'
      ) {
        const variable = String(literalValue(argument));
        reads.push({ variable, component, node });
      }
      return name !== 'coalesce';
    });
  }
  return reads;
}
