import {
  attributeOf,
  BlockStatement,
  blocksIn,
  literalOf,
} from '@alloy-fleet/alloy-config';

/** Whether the clustering block of a component says `enabled = true`. */
export function isComponentClustered(block: BlockStatement): boolean {
  return clusteringSwitch(block) === true;
}

/** What the clustering block of a component says, false without one; undefined for what is computed. */
export function clusteringSwitch(block: BlockStatement): boolean | undefined {
  const [clustering] = blocksIn(block, 'clustering');
  if (!clustering || !attributeOf(clustering, 'enabled')) {
    return false;
  }
  const enabled = literalOf(clustering, 'enabled');
  return typeof enabled === 'boolean' ? enabled : undefined;
}
