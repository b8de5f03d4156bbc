/** A folder, or a file at the top of the repository. */
export interface TreeFolder {
  /** Empty for the top. */
  readonly path: string;
  /** Paths of the files that are right in it. */
  readonly files: readonly string[];
}

/** The folders of a repository that hold files, in the order of the files. */
export function fileTree(paths: Iterable<string>): readonly TreeFolder[] {
  const folders = new Map<string, string[]>([['', []]]);
  for (const path of paths) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const files = folders.get(folder);
    if (files) {
      files.push(path);
    } else {
      folders.set(folder, [path]);
    }
  }
  return [...folders]
    .map(([path, files]) => ({ path, files }))
    .filter(({ files }) => files.length > 0);
}

/** The last part of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
