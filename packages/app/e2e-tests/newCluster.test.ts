import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from './portal';

const run = promisify(execFile);

test('makes the repository of a new cluster and opens its page', async ({
  portal,
}) => {
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
  // Hosts: none. Cardinality: as it is.
  await next.click();
  await next.click();
  await portal.getByLabel('Repository', { exact: false }).last().fill(name);
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
});
