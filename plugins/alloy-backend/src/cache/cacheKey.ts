import { createHash } from 'node:crypto';

/** A key that is the same for the same parts, and holds none of them. */
export function cacheKey(kind: string, parts: readonly unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts));
  return `${kind}/${hash.digest('base64url')}`;
}
