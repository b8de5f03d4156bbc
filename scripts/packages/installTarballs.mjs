import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { registryOf } from '../launcher/toolchain.mjs';
import { readManifest } from './publishedPackages.mjs';

/** What a portal has, which a plugin leaves to it. */
const OF_A_PORTAL = ['react', 'react-dom', 'react-router-dom', '@types/react'];

/**
 * Installs tarballs into an empty folder, outside this repository. What they
 * depend on is what this repository's yarn.lock says, which Yarn has already
 * fetched for it: nobody's release of today changes what is found here.
 */
export async function installTarballs({
  root,
  packages,
  tarballs,
  folder,
  processes,
}) {
  const ofTarballs = Object.fromEntries(
    packages.map(({ name, shortName }) => [
      name,
      `file:${path.join(tarballs, `${shortName}.tgz`)}`,
    ]),
  );
  const { resolutions, packageManager } = readManifest(root);
  mkdirSync(folder);
  for (const name of ['yarn.lock', '.yarnrc.yml']) {
    copyFileSync(path.join(root, name), path.join(folder, name));
  }
  const { devDependencies } = packages.find(
    it => it.shortName === 'alloy',
  ).manifest;
  const manifest = {
    name: 'installed',
    private: true,
    packageManager,
    dependencies: {
      ...ofTarballs,
      ...Object.fromEntries(OF_A_PORTAL.map(it => [it, devDependencies[it]])),
    },
    resolutions: { ...resolutions, ...ofTarballs },
  };
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify(manifest, null, 2),
  );
  await processes.output('yarn', ['install', '--no-immutable'], {
    cwd: folder,
    env: {
      ...process.env,
      YARN_NPM_REGISTRY_SERVER: await registryOf(processes),
    },
  });
}
