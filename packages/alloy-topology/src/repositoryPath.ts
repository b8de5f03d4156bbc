import { FORGE_PATHS } from './ci/renderCi';

const PATH = /^(?!\.)[A-Za-z0-9._-]+(\/(?!\.)[A-Za-z0-9._-]+)*$/;

/**
 * Whether a path is relative, without hidden parts, and stays within the tree.
 * Where a forge looks for its CI is hidden, and the only such place.
 */
export function isRepositoryPath(path: string): boolean {
  return PATH.test(path) || FORGE_PATHS.has(path);
}
