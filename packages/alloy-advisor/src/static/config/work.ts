import {
  componentFacts,
  traitsOfBlock,
} from '@alloy-fleet/alloy-config/components';
import {
  attributeOf,
  fieldsOf,
  literalValue,
  walk,
} from '@alloy-fleet/alloy-config';
import type { Component } from './Component';
import type { Configuration } from './Configuration';
import { nearestSource } from './flow';

/**
 * Where a component's work belongs: on every node for that node alone, on
 * replicas that share it, or on one replica.
 */
export type Work = 'node-local' | 'cluster-wide' | 'once';

const OWN_HOST = /^(?:localhost|127\.|\[?::1\]?(?::|$)|0\.0\.0\.0)/;

/** The components of a configuration that belong somewhere, with where and why. */
export function workOf(
  config: Configuration,
): { component: Component; work: Work; reason: string }[] {
  return config.components.flatMap(component => {
    const traits = traitsOfBlock(component.block);
    const nodeLocal = traits.find(({ kind }) => kind === 'node-local');
    const singleton = traits.find(({ kind }) => kind === 'singleton');
    if (singleton) {
      return { component, work: 'once' as const, reason: singleton.reason };
    }
    if (nodeLocal) {
      return {
        component,
        work: 'node-local' as const,
        reason: nodeLocal.reason,
      };
    }
    return isClusterWide(config, component)
      ? {
          component,
          work: 'cluster-wide' as const,
          reason: 'What it collects is anywhere in the cluster.',
        }
      : [];
  });
}

/** Whether what a component collects is the same for every replica that runs it. */
export function isClusterWide(
  config: Configuration,
  component: Component,
): boolean {
  const { collects } = componentFacts(component.name);
  if (collects === 'finds') {
    return !isNodeLocal(component);
  }
  if (collects !== 'given') {
    return false;
  }
  return (
    hasFixedTargets(component) ||
    nearestSource(config, component, isOfAll) !== undefined
  );
}

/** Whether addresses of other machines are written into a scrape: every replica has the same. */
function hasFixedTargets({ block }: Component): boolean {
  let isFixed = false;
  const targets = attributeOf(block, 'targets');
  if (targets) {
    walk(targets.value, node => {
      const address =
        node.type === 'object' ? fieldsOf(node).get('__address__') : undefined;
      if (address?.type === 'literal') {
        isFixed ||= !OWN_HOST.test(String(literalValue(address)));
      }
    });
  }
  return isFixed;
}

/**
 * Whether a component collects what a discovery of all nodes or pods finds,
 * which could ask for its own node's share: node-local work gone wrong on a
 * DaemonSet, where it is told of as that.
 */
export function isMeantForNode(
  config: Configuration,
  component: Component,
): boolean {
  return nearestSource(config, component, couldSelectNode) !== undefined;
}

function isOfAll(source: Component): boolean {
  return isSharedExporter(source) || discoversEverything(source);
}

function isSharedExporter({ block }: Component): boolean {
  return traitsOfBlock(block).some(({ kind }) => kind === 'any replica');
}

/** Whether a discovery asks for what is on all nodes. */
export function discoversEverything(component: Component): boolean {
  return (
    componentFacts(component.name).discovers !== undefined &&
    !isNodeLocal(component)
  );
}

/** Whether a discovery of everything is one that could ask for its own node's share instead. */
export function couldSelectNode(component: Component): boolean {
  const { discovers } = componentFacts(component.name);
  return (
    discoversEverything(component) &&
    discovers?.couldSelectNode(component.block) === true
  );
}

function isNodeLocal({ block }: Component): boolean {
  return traitsOfBlock(block).some(({ kind }) => kind === 'node-local');
}
