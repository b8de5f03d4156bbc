import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { INSTALLED, installedPackages } from './installedPackages.mjs';
import { readManifest } from './publishedPackages.mjs';

/** What commands load in this repository alone, where they run from their sources. */
const FOR_SOURCES = '@backstage/cli/config/nodeTransform.cjs';

/** The packages that the files of an installed package name, each with a file that does. */
function usedBy({ folder }) {
  const used = new Map();
  for (const file of readdirSync(folder, { recursive: true })) {
    if (!/\.[cm]?js$|\.d\.ts$/.test(file)) {
      continue;
    }
    const text = readFileSync(path.join(folder, file), 'utf8');
    const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(
      text,
      true,
      true,
    );
    for (const { fileName } of [...importedFiles, ...typeReferenceDirectives]) {
      if (
        !/^\./.test(fileName) &&
        !isBuiltin(fileName) &&
        fileName !== FOR_SOURCES
      ) {
        const parts = fileName.split('/');
        const name = parts.slice(0, fileName.startsWith('@') ? 2 : 1).join('/');
        used.set(name, file);
      }
    }
  }
  return used;
}

/** What a package wants of those who depend on it to have. */
function peersOf(name, from) {
  const require = createRequire(path.join(from, 'package.json'));
  const folder = require.resolve
    .paths(name)
    .map(it => path.join(it, name))
    .find(it => {
      try {
        return readManifest(it);
      } catch {
        return false;
      }
    });
  return Object.keys((folder && readManifest(folder).peerDependencies) ?? {});
}

for (const { name, folder, manifest } of installedPackages()) {
  const dependencies = Object.keys(manifest.dependencies ?? {});
  const peers = Object.keys(manifest.peerDependencies ?? {});

  test(`${name}: what its files use are its dependencies`, () => {
    const declared = new Set([name, ...dependencies, ...peers]);
    assert.deepEqual(
      [...usedBy({ folder })]
        .filter(([used]) => !declared.has(used))
        .map(
          ([used, file]) => `${used} is used by ${file} and is no dependency`,
        ),
      [],
    );
  });

  test(`${name}: its dependencies are used`, () => {
    const used = new Set(usedBy({ folder }).keys());
    const wanted = new Set(dependencies.flatMap(it => peersOf(it, folder)));
    assert.deepEqual(
      dependencies
        .filter(it => !used.has(it) && !wanted.has(it))
        .map(it => `${it} is a dependency and nothing uses it`),
      [],
    );
  });

  test(`${name}: its dependencies are ranges of versions that others can get`, () => {
    for (const [dependency, range] of Object.entries(
      manifest.dependencies ?? {},
    )) {
      assert.match(range, /^[\^~]?\d+\.\d+\.\d+/, `${dependency}: ${range}`);
      if (dependency.startsWith('@alloy-fleet/')) {
        const theirs = readManifest(
          path.join(INSTALLED, 'node_modules', dependency),
        );
        assert.equal(range, `^${theirs.version}`);
      }
    }
  });
}
