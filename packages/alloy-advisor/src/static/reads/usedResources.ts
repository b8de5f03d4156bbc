import { factsOf, readsOfBlock } from '@alloy-fleet/alloy-config/components';
import type { Component, Configuration } from '../config';

/** The resources that components may read, those that they read at times among them. */
export function usedResources(config: Configuration): Set<string> {
  return new Set(
    config.components
      .flatMap(({ block }) => readsOfBlock(block))
      .flatMap(({ resource, orResource }) => [resource, orResource ?? []])
      .flat(),
  );
}

/** A component of which it is not known what it reads of the Kubernetes API; undefined when there is none. */
export function openReader(config: Configuration): Component | undefined {
  return config.components.find(({ block }) =>
    factsOf(block).readsMore?.(block),
  );
}
