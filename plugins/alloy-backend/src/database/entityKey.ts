import { createHash } from 'node:crypto';

/** By what rows of an entity are found: as short for every reference, whatever its letters. */
export function entityKey(entityRef: string): string {
  return createHash('sha256')
    .update(JSON.stringify(entityRef.toLocaleLowerCase('en-US')))
    .digest('base64url');
}
