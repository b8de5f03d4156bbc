const PATH = /^(?!\.)[A-Za-z0-9._-]+(\/(?!\.)[A-Za-z0-9._-]+)*$/;

/** Whether a path is relative, without hidden parts, and stays within the tree. */
export function isRepositoryPath(path: string): boolean {
  return PATH.test(path);
}
