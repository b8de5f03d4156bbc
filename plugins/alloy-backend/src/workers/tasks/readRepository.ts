import { readCollectors } from '@alloy-fleet/alloy-advisor/static';
import type { VersionedCollector } from '../../sources/repository/VersionedCollector';
import { writtenCollector } from '../../sources/WrittenCollector';

/** Files one after the other in one buffer, which goes from thread to thread in no time. */
export interface RepositoryFiles {
  /** UTF-8. */
  readonly bytes: ArrayBuffer;
  readonly files: readonly {
    readonly path: string;
    readonly length: number;
  }[];
}

/** The collectors that files hold manifests of. What is no manifest is no error: a repository holds other files, too. */
export function readRepository({
  bytes,
  files,
}: RepositoryFiles): VersionedCollector[] {
  const all = Buffer.from(bytes);
  let from = 0;
  const texts = files.map(({ path, length }) => {
    const text = all.toString('utf8', from, from + length);
    from += length;
    return { path, text };
  });
  return readCollectors(texts, () => {})
    .filter(({ workload }) => workload.known)
    .map(writtenCollector)
    .map(({ name, namespace, config }) => ({ name, namespace, config }));
}
