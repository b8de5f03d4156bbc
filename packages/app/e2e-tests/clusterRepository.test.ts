import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, Page } from '@playwright/test';
import { openEntity, test } from './portal';

const run = promisify(execFile);
const NODE = 'kubernetes/alloy-node/config.alloy';

/** Makes a cluster by its form, with nothing but the required answers. */
async function makeCluster(portal: Page, name: string) {
  const next = portal.getByRole('button', { name: 'Next' });
  await portal.goto('/create/templates/default/new-cluster');
  await portal.getByLabel('Cluster', { exact: false }).first().fill(name);
  await portal.getByLabel('Datacentre').fill('lon1');
  const store = 'https://stores.example.net/push';
  await portal.getByLabel('Mimir address').fill(store);
  await portal.getByLabel('Loki address').fill(store);
  for (const page of ['Namespace', 'Mimir address for hosts', 'IPVS']) {
    await next.click();
    await expect(portal.getByLabel(page).first()).toBeVisible();
  }
  await next.click();
  await portal.getByRole('textbox', { name: 'Repository' }).last().fill(name);
  // The picker takes what was typed when it is left.
  await portal.keyboard.press('Tab');
  await portal.getByRole('button', { name: 'Review' }).click();
  await portal.getByRole('button', { name: 'Create' }).click();
  await expect(
    portal.getByRole('link', { name: 'Open the cluster' }),
  ).toBeVisible({ timeout: 60_000 });
  await openEntity(portal, `/catalog/default/resource/${name}`, name);
}

/** Commits an edit by hand to the repository's branch. */
async function editByHand(name: string) {
  const dir = await mkdtemp(path.join(tmpdir(), 'by-hand-'));
  const forge = `lab:lab-password@${process.env.LAB_FORGE_HOST}`;
  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], {
      cwd: dir,
    });
  try {
    await git('clone', `http://${forge}/platform/${name}.git`, '.');
    await appendFile(path.join(dir, NODE), '\n// By hand.\n');
    await git('commit', '--all', '--message', 'Say whose it is');
    await git('push', 'origin', 'HEAD');
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Chooses a cluster among those that have a repository; the only one is chosen by itself. */
async function chooseCluster(portal: Page, name: string) {
  const picker = portal.getByRole('article').getByLabel('Cluster');
  await expect(async () => {
    if (!(await picker.inputValue()).includes(name)) {
      await picker.fill(name, { timeout: 2_000 });
      const option = portal.getByRole('option', { name });
      await option.first().click({ timeout: 2_000 });
    }
    expect(await picker.inputValue()).toContain(name);
  }).toPass({ timeout: 60_000 });
}

/** Sends the form; gives the page of the pull request that it leads to. */
async function propose(portal: Page) {
  await portal.getByRole('button', { name: 'Review' }).click();
  await portal.getByRole('button', { name: 'Create' }).click();
  const link = portal.getByRole('link', { name: 'Pull request' });
  await expect(link).toBeVisible({ timeout: 60_000 });
  const response = await portal.request.get((await link.getAttribute('href'))!);
  expect(response.status()).toBe(200);
  return response.text();
}

test('proposes a host and an upgrade that keeps an edit by hand', async ({
  portal,
}) => {
  const name = `e2e-repo-${Date.now().toString(36)}`;
  await makeCluster(portal, name);
  await editByHand(name);

  await portal.goto('/create/templates/default/new-host');
  await chooseCluster(portal, name);
  await portal.getByLabel('Name').fill('vyos-09');
  await portal.getByLabel('Kind').click();
  await portal.getByRole('option', { name: 'VyOS' }).click();
  const host = await propose(portal);
  expect(host).toContain('Collect from vyos-09');
  expect(host).toContain('+++ b/hosts/vyos-09/config.alloy');
  expect(host).toContain('### Added');
  expect(host).not.toContain('-// By hand.');

  await portal.goto('/create/templates/default/upgrade-cluster');
  await chooseCluster(portal, name);
  await portal.getByLabel('Alloy version').fill('v1.18.0');
  const upgrade = await propose(portal);
  expect(upgrade).toMatch(new RegExp(`### Kept \\(1\\)[^#]*- \`${NODE}\``));
  expect(upgrade).toContain('alloy:v1.18.0');
  expect(upgrade).not.toContain('By hand.</pre>');
  expect(upgrade).not.toContain('-// By hand.');
  // What the pull request says stands on the task's page, too.
  await expect(portal.getByText('What changes').first()).toBeVisible();
});
