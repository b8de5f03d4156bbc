import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The folders of all packages of this repository, from its root: `packages/X`. */
export function workspaces(root) {
  return ['packages', 'plugins']
    .flatMap(parent =>
      readdirSync(path.join(root, parent)).map(it => path.join(parent, it)),
    )
    .filter(it => existsSync(path.join(root, it, 'package.json')));
}

/**
 * The packages of this repository that are published: each with its `name`,
 * its `folder` as the repository has it (`packages/X`), the last part of that
 * (`shortName`) and its `manifest`, as it is before it is packed.
 */
export function publishedPackages(root) {
  return workspaces(root)
    .map(folder => {
      const manifest = readManifest(path.join(root, folder));
      const shortName = path.basename(folder);
      return { name: manifest.name, folder, shortName, manifest };
    })
    .filter(({ manifest }) => !manifest.private);
}

/** What a package's package.json says. */
export function readManifest(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}
