import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { workspaces } from './publishedPackages.mjs';

/** What Yarn and Backstage's packer read of the root of a repository. */
const OF_THE_ROOT = [
  'package.json',
  'yarn.lock',
  '.yarnrc.yml',
  '.yarn/install-state.gz',
  'backstage.json',
  'tsconfig.json',
];

/**
 * Packs built packages as they would be published: `SHORT_NAME.tgz` of each in
 * a folder. Packing rewrites the manifest of a package for a while; each is
 * packed in a copy, so that whatever breaks that off leaves no trace here.
 */
export async function packPackages({ root, packages, folder, processes }) {
  const waiting = [...packages];
  const packOneByOne = async () => {
    for (let it = waiting.shift(); it; it = waiting.shift()) {
      const tarball = path.join(folder, `${it.shortName}.tgz`);
      const copy = path.join(folder, `${it.shortName}-source`);
      copyOf({ root, folder: it.folder, copy });
      await processes.output('yarn', ['pack', '--out', tarball], {
        cwd: path.join(copy, it.folder),
      });
      rmSync(copy, { recursive: true });
    }
  };
  await Promise.all([packOneByOne(), packOneByOne()]);
}

/** As much of this repository as packing one of its packages needs. */
function copyOf({ root, folder, copy }) {
  const manifests = workspaces(root).map(it => path.join(it, 'package.json'));
  for (const file of [...OF_THE_ROOT, ...manifests]) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(copy, file));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  const left = ['src', 'node_modules'].map(it => path.join(root, folder, it));
  cpSync(path.join(root, folder), path.join(copy, folder), {
    recursive: true,
    filter: it => !left.includes(it),
  });
}
