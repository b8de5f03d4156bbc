import type { Entity } from '@backstage/catalog-model';

/**
 * Whether an entity is of a kind that can have Alloy collectors: a Resource of
 * type `kubernetes-cluster`. One without our annotation is shown which to add.
 */
export function isAlloyAvailable(entity: Entity): boolean {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'resource' &&
    String(entity.spec?.type).toLocaleLowerCase('en-US') ===
      'kubernetes-cluster'
  );
}
