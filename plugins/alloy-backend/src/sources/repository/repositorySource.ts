import type { VersionedCollector } from './VersionedCollector';
import type { Source } from '../Source';
import { SourceFailure } from '../SourceFailure';
import { withoutSecrets } from '../withoutSecrets';
import type { RepositoryReader } from './RepositoryReader';

/** The collectors as version control holds them, where the catalog found the cluster there. */
export function repositorySource(options: {
  repositories: RepositoryReader;
}): Source<readonly VersionedCollector[]> {
  return {
    name: 'repository',
    asks: 'portal',
    // Most entities are in no repository of their own: that is no failure.
    target: ({ repository }) =>
      repository && {
        text: repository.ok ? withoutSecrets(repository.url) : undefined,
        key: [repository],
      },
    async read({ repository, inTime }) {
      if (!repository?.ok) {
        throw new SourceFailure(
          'refused',
          repository?.reason ?? 'It is in no repository.',
        );
      }
      return options.repositories.read(repository.url, inTime);
    },
  };
}
