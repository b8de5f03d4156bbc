import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishedPackages, readManifest } from './publishedPackages.mjs';

/** Where this repository is. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The folder that all packages were installed into. */
export const INSTALLED = process.env.INSTALLED;

/**
 * The published packages as they were packed and installed: each with its
 * `source` (see publishedPackages), and the `tarball`, the `folder` and the
 * `manifest` that came of it.
 */
export function installedPackages() {
  return publishedPackages(ROOT).map(source => {
    const folder = path.join(INSTALLED, 'node_modules', source.name);
    return {
      name: source.name,
      source,
      tarball: path.join(process.env.PACKED, `${source.shortName}.tgz`),
      folder,
      manifest: readManifest(folder),
    };
  });
}

/** The entries of a package as its users write them: `NAME` or `NAME/SUBPATH`. */
export function entriesOf({ name, manifest }) {
  return Object.keys(manifest.exports ?? { '.': manifest.main }).map(mount =>
    path.posix.join(name, mount),
  );
}

/** Whether it is made for a browser: Node can then neither load its styles nor do without a document. */
export function isForBrowsers({ manifest }) {
  return manifest.backstage.role.startsWith('frontend-');
}
