import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from './portal';

const run = promisify(execFile);

/** The machines beside the new cluster. */
const HOSTS = ['pve-21', 'edge-21'];

test('makes a new cluster from a form, and sees it run well', async ({
  portal,
}) => {
  // What is made is read by the catalog, run by the lab and measured.
  test.setTimeout(600_000);
  const name = `e2e-${Date.now().toString(36)}`;
  const next = portal.getByRole('button', { name: 'Next' });
  const preview = portal.getByRole('region', { name: 'Preview' });
  const verdict = portal.getByRole('region', { name: "The advisor's verdict" });

  await portal.goto('/create/templates/default/new-cluster');
  const cluster = portal.getByLabel('Cluster', { exact: false }).first();
  // There is something to see before the first answer.
  await expect(preview.getByText(/Still to answer/)).toContainText('cluster');
  await cluster.fill('Not a DNS label');
  await portal.getByLabel('Datacentre').fill('lon1');
  await portal
    .getByLabel('Mimir address')
    .fill('https://mimir.example.net/api/v1/push');
  await portal
    .getByLabel('Loki address')
    .fill('https://loki.example.net/loki/api/v1/push');
  await expect(preview.getByText(/is not a DNS label/)).toBeVisible();
  await next.click();
  await expect(
    portal.getByText(/^Use 1 to 63 lower-case letters/).first(),
  ).toBeVisible();
  await cluster.fill(name);
  await expect(preview.getByText(/Still to answer/)).toBeHidden();
  await preview.getByRole('button', { name: /^catalog-info\.yaml/ }).click();
  await expect(
    preview.getByRole('list', { name: 'catalog-info.yaml' }),
  ).toContainText(`name: ${name}`);
  await expect(verdict.getByText(/ 0 failing, /)).toBeVisible();
  await next.click();

  // A switch marks the lines that it changes.
  await preview.getByRole('button', { name: /^statefulset\.yaml/ }).click();
  await portal.getByLabel('Replicas').fill('3');
  await expect(
    preview
      .getByRole('list', { name: 'kubernetes/alloy-cluster/statefulset.yaml' })
      .locator('[data-changed]'),
  ).toHaveText(/^ *replicas: 3$/);
  const { violations } = await new AxeBuilder({ page: portal })
    .include('[data-alloy-repository-preview]')
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
  await next.click();
  for (const [i, host] of HOSTS.entries()) {
    await portal.getByRole('button', { name: 'Add item' }).click();
    await portal.getByLabel('Name', { exact: false }).nth(i).fill(host);
  }
  await next.click();
  // Cardinality: as it is.
  await next.click();
  await portal.getByRole('textbox', { name: 'Repository' }).last().fill(name);
  // The picker takes what was typed when it is left.
  await portal.keyboard.press('Tab');
  await portal.getByRole('button', { name: 'Review' }).click();
  await portal.getByRole('button', { name: 'Create' }).click();
  const open = portal.getByRole('link', { name: 'Open the cluster' });
  await expect(open).toBeVisible({ timeout: 60_000 });

  const dir = await mkdtemp(path.join(tmpdir(), 'new-cluster-'));
  try {
    const forge = process.env.LAB_FORGE_HOST;
    await run('git', ['clone', `http://${forge}/platform/${name}.git`, dir]);
    const files = await readdir(dir, { recursive: true });
    for (const file of [
      'catalog-info.yaml',
      'README.md',
      'kubernetes/kustomization.yaml',
      'kubernetes/alloy-node/config.alloy',
      'kubernetes/alloy-cluster/statefulset.yaml',
      'kubernetes/alloy-kube-events/deployment.yaml',
    ]) {
      expect(files).toContain(file);
    }
    const textOf = (file: string) => readFile(path.join(dir, file), 'utf8');
    expect(await textOf('kubernetes/alloy-node/config.alloy')).toContain(
      `"${name}"`,
    );
    // As the form showed it.
    expect(await textOf('kubernetes/alloy-cluster/statefulset.yaml')).toMatch(
      /replicas: 3/,
    );
  } finally {
    await rm(dir, { recursive: true, force: true });
  }

  await open.click();
  await expect(
    portal.getByRole('heading', { name, exact: true }).first(),
  ).toBeVisible();
  const tab = portal.getByRole('link', { name: 'Alloy', exact: true });
  // It comes with what the catalog says of the cluster.
  await expect(async () => {
    await portal.reload();
    await expect(tab).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 120_000 });
  await tab.click();
  const headline = portal.getByText(
    `Collection in ${name} is healthy: 3 collectors, 7 nodes, and 2 hosts pass `,
  );
  // Its first samples take a while to say how much there is of anything.
  await expect(async () => {
    await portal.reload();
    await expect(headline).toBeVisible({ timeout: 30_000 });
  }).toPass({ timeout: 240_000 });

  await portal
    .getByRole('navigation', { name: 'Pages of this cluster' })
    .getByRole('link', { name: 'Collectors' })
    .click();
  const rowOf = (table: string, row: string) =>
    portal
      .getByRole('table', { name: table })
      .getByRole('row')
      .filter({
        has: portal.getByRole('rowheader', { name: row, exact: true }),
      });
  for (const [collector, ready] of [
    ['alloy-node', '7 / 7'],
    ['alloy-cluster', '3 / 3'],
    ['alloy-kube-events', '1 / 1'],
  ]) {
    await expect(rowOf('Collectors', collector)).toContainText(ready);
  }
  for (const host of HOSTS) {
    await expect(rowOf('Hosts', host)).toContainText('reporting');
  }
});
