import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT, installedPackages } from './installedPackages.mjs';

const PROJECT = 'https://github.com/alloy-fleet/backstage-plugins';
const licence = readFileSync(path.join(ROOT, 'LICENSE'), 'utf8');

test('the licence says whose work it is', () => {
  assert.match(licence, /^ *Copyright 20\d\d The Alloy Fleet Authors$/m);
});

for (const { name, source, folder, manifest } of installedPackages()) {
  test(`${name}: its manifest says what it is, whose, and where to turn to`, () => {
    const page = `${PROJECT}/tree/main/${source.folder}`;
    const {
      description,
      keywords,
      license,
      author,
      homepage,
      bugs,
      repository,
    } = manifest;
    assert.deepEqual(
      { license, author, homepage, bugs, repository },
      {
        license: 'Apache-2.0',
        author: 'The Alloy Fleet Authors',
        homepage: `${page}#readme`,
        bugs: { url: `${PROJECT}/issues` },
        repository: {
          type: 'git',
          url: `git+${PROJECT}.git`,
          directory: source.folder,
        },
      },
    );
    assert.ok(description?.length > 20, 'description');
    assert.ok(keywords?.includes('grafana-alloy'), 'keywords');
    assert.ok(
      !manifest.backstage.pluginId || keywords.includes('backstage'),
      'keywords',
    );
  });

  test(`${name}: licence and README come with it, sources and tests do not`, () => {
    const files = readdirSync(folder, { recursive: true });
    assert.equal(readFileSync(path.join(folder, 'LICENSE'), 'utf8'), licence);
    assert.ok(files.includes('README.md'), 'README.md');
    assert.deepEqual(
      files.filter(it => /^src\/|\.test\.|__testUtils__|testdata/.test(it)),
      [],
    );
  });

  test(`${name}: what its manifest lists as files is there`, () => {
    assert.deepEqual(
      manifest.files.filter(it => !existsSync(path.join(folder, it))),
      [],
    );
  });
}
