import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeTests } from '../launcher/nodeTests.mjs';
import { expected } from '../launcher/processes.mjs';
import { installTarballs } from './installTarballs.mjs';
import { packPackages } from './packPackages.mjs';
import { publishedPackages } from './publishedPackages.mjs';

/**
 * Builds and packs all that is published, installs it into an empty folder and
 * runs the tests of this folder on it. Types must have been written (`tsc`).
 *
 * @returns the exit code and the report of Node's test runner, as TAP
 */
export async function packageTests({ root, say, processes }) {
  const packages = publishedPackages(root);
  const place = realpathSync(
    mkdtempSync(path.join(tmpdir(), 'alloy-fleet-packages-')),
  );
  const tarballs = path.join(place, 'tarballs');
  const installed = path.join(place, 'installed');
  try {
    say(`building and packing ${packages.length} packages`);
    const code = await processes.run(
      'yarn',
      ['exec', 'backstage-cli', 'repo', 'build'],
      { stdio: ['ignore', 2, 2] },
    );
    if (code !== 0) {
      throw expected(`the packages did not build (${code}); see above.`);
    }
    mkdirSync(tarballs);
    await packPackages({ root, packages, folder: tarballs, processes });
    say('installing them into an empty folder');
    await installTarballs({
      root,
      packages,
      tarballs,
      folder: installed,
      processes,
    });
    return await nodeTests(processes, 'scripts/packages/*.test.mjs', {
      PACKED: tarballs,
      INSTALLED: installed,
    });
  } finally {
    // It holds 150,000 files, and nobody has to wait until they are gone.
    spawn('rm', ['-rf', place], { detached: true, stdio: 'ignore' }).unref();
  }
}
