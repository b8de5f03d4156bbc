import { expiredVersion, versionTooLarge } from '../errors/statusErrors';
import type { ListOptions } from './listOptions';

/**
 * Refuses a version that the lab cannot answer at. It keeps one state, so
 * every other exact version is too old, and a later one has not come yet.
 *
 * @see https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions
 * @throws StatusError 410 or 504
 */
export function assertVersion(options: ListOptions, current: number): void {
  const { resourceVersion: asked, resourceVersionMatch, limit } = options;
  if (!asked) {
    return;
  }
  if (asked > current) {
    throw versionTooLarge(asked, current);
  }
  const isExact =
    resourceVersionMatch === 'Exact' || (!resourceVersionMatch && limit > 0);
  if (isExact && asked !== current) {
    throw expiredVersion();
  }
}
