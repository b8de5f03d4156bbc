import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import type { ScmIntegrationRegistry } from '@backstage/integration';

/** Where a cluster stands in version control, or why the portal does not look there. */
export type RepositoryOf =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly reason: string };

/**
 * Where the catalog found an entity in version control, as its folder's URL;
 * undefined where it found it elsewhere and nothing else is said.
 *
 * The portal reads with its own credentials, and whoever writes an entity may
 * write `backstage.io/source-location` into it. What the catalog itself sets
 * is `backstage.io/managed-by-location`: the source location is followed as
 * far as it stays in the folder of that.
 */
export function repositoryOf(
  entity: Entity,
  integrations: Pick<ScmIntegrationRegistry, 'byUrl'>,
): RepositoryOf | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const written = urlOf(annotations[ANNOTATION_SOURCE_LOCATION]);
  const found = urlOf(annotations[ANNOTATION_LOCATION]);
  const folder = found && folderOf(found, integrations);
  if (folder === undefined) {
    return written === undefined
      ? undefined
      : {
          ok: false,
          reason: `The entity names ${written} as its source location. It is not read: the catalog has the entity from ${
            annotations[ANNOTATION_LOCATION] ?? 'somewhere unsaid'
          }, and the portal reads with its own credentials only where the catalog itself found an entity.`,
        };
  }
  if (written === undefined || isBelow(written, folder)) {
    return { ok: true, url: written ?? folder };
  }
  return {
    ok: false,
    reason: `The entity names ${written} as its source location. It is not read: the catalog found the entity in ${folder}, and the portal reads with its own credentials only there. Let ${ANNOTATION_SOURCE_LOCATION} name a folder below it, or leave it out.`,
  };
}

function urlOf(location: string | undefined): string | undefined {
  if (location === undefined) {
    return undefined;
  }
  try {
    const { type, target } = parseLocationRef(location);
    return type === 'url' && URL.canParse(target)
      ? new URL(target).href
      : undefined;
  } catch {
    return undefined;
  }
}

function folderOf(
  file: string,
  integrations: Pick<ScmIntegrationRegistry, 'byUrl'>,
): string | undefined {
  const folder = integrations
    .byUrl(file)
    ?.resolveUrl({ url: './', base: file });
  return folder && new URL(folder).href;
}

/** By their normal forms, in which no `..` is left. */
function isBelow(url: string, folder: string): boolean {
  if (url === folder) {
    return true;
  }
  const { search, hash } = new URL(url);
  return (
    search === '' &&
    hash === '' &&
    folder.endsWith('/') &&
    url.startsWith(folder) &&
    // Servers may take an encoded slash or dot for one.
    !/%2e|%2f|%5c/i.test(url)
  );
}
