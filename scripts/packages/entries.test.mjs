import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import {
  INSTALLED,
  entriesOf,
  installedPackages,
  isForBrowsers,
} from './installedPackages.mjs';

/** What a program prints that runs where the packages are installed. */
function printed(program, type) {
  const { error, status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--input-type=${type}`, '--eval', program],
    { cwd: INSTALLED, encoding: 'utf8', timeout: 60_000 },
  );
  assert.ifError(error);
  assert.equal(status, 0, stderr);
  return stdout;
}

/** Ends by itself: what was loaded may keep a process alive. */
const TELL =
  'process.stdout.write(JSON.stringify(Object.keys(it).sort()), () => process.exit(0))';

for (const it of installedPackages()) {
  test(`${it.name}: it has the entries that its sources have`, () => {
    assert.deepEqual(
      Object.keys(it.manifest.exports ?? {}).sort(),
      Object.keys(it.source.manifest.exports ?? {}).sort(),
    );
  });

  for (const entry of entriesOf(it)) {
    if (isForBrowsers(it) && !entry.endsWith('/package.json')) {
      // Styles and a document are what Node has not: that a bundler finds it
      // is tried here, and what is in it by its types (types.test.mjs).
      test(`${entry}: is found`, () => {
        const url = printed(
          `process.stdout.write(import.meta.resolve(${JSON.stringify(entry)}))`,
          'module',
        );
        assert.ok(existsSync(new URL(url)), `${url} is not there`);
        assert.equal(path.extname(url), '.js');
      });
      continue;
    }

    test(`${entry}: can be required, and imported`, () => {
      const name = JSON.stringify(entry);
      const required = JSON.parse(
        printed(`const it = require(${name}); ${TELL}`, 'commonjs'),
      );
      assert.notDeepEqual(required, []);
      if (entry.endsWith('/package.json')) {
        return;
      }
      const imported = JSON.parse(
        printed(`const it = await import(${name}); ${TELL}`, 'module'),
      );
      const added = ['default', 'module.exports', '__esModule'];
      const own = names => names.filter(one => !added.includes(one));
      assert.deepEqual(own(imported), own(required));
    });
  }
}
