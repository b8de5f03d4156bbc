import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { INSTALLED } from './installedPackages.mjs';
import { SPEC } from './spec.mjs';

/**
 * A generated repository, which stands where the packages are installed, so
 * that its npx finds them and asks no registry.
 */
function repositoryOf(spec) {
  const folder = mkdtempSync(path.join(INSTALLED, 'repository-'));
  writeFileSync(path.join(folder, 'spec.yaml'), spec);
  const render = path.join(INSTALLED, 'node_modules/.bin/alloy-topology');
  const { status, stderr } = spawnSync(
    render,
    ['render', 'spec.yaml', 'made'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  assert.equal(status, 0, stderr);
  return path.join(folder, 'made');
}

/** Of the checks of its CI the one that needs nothing but what was installed. */
function advise(repository) {
  const { error, status, stdout, stderr } = spawnSync(
    'sh',
    ['ci/check.sh', 'advisor'],
    {
      cwd: repository,
      encoding: 'utf8',
      timeout: 120_000,
      // Nobody answers there: what is not installed is not fetched, either.
      env: { ...process.env, npm_config_registry: 'http://127.0.0.1:9' },
    },
  );
  assert.ifError(error);
  return { status, told: stdout + stderr };
}

for (const method of ['kustomize', 'helm-values', 'k8s-monitoring']) {
  test(`the CI of a repository for ${method} runs the advisor that is installed`, () => {
    const spec = `${SPEC}delivery: { method: ${method} }\n`;
    const { status, told } = advise(repositoryOf(spec));
    assert.equal(status, 0, told);
  });
}

test('the CI of a repository fails when the advisor finds something wrong', () => {
  const repository = repositoryOf(SPEC);
  appendFileSync(
    path.join(repository, 'hosts/pve-01/config.alloy'),
    'logging {\n',
  );
  const { status, told } = advise(repository);
  assert.equal(status, 1, told);
  assert.match(told, /hosts\/pve-01\/config\.alloy/);
  assert.match(told, /the advisor finds something wrong/);
});
