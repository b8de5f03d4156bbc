import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { test } from './portal';

const run = promisify(execFile);

test('makes the repository of a new cluster and opens its page', async ({
  portal,
}) => {
  const name = `e2e-${Date.now().toString(36)}`;
  const next = portal.getByRole('button', { name: 'Next' });

  await portal.goto('/create/templates/default/new-cluster');
  const cluster = portal.getByLabel('Cluster', { exact: false }).first();
  await cluster.fill('Not a DNS label');
  await portal.getByLabel('Datacentre').fill('lon1');
  await next.click();
  await expect(
    portal.getByText(/lower-case letters, digits and "-"/).first(),
  ).toBeVisible();
  await cluster.fill(name);
  await next.click();

  await portal
    .getByLabel('Mimir address')
    .fill('https://mimir.example.net/api/v1/push');
  await next.click();
  await portal
    .getByLabel('Loki address')
    .fill('https://loki.example.net/loki/api/v1/push');
  await next.click();
  // Hosts: none.
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
    expect(
      await readFile(
        path.join(dir, 'kubernetes/alloy-node/config.alloy'),
        'utf8',
      ),
    ).toContain(`"${name}"`);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }

  await open.click();
  await expect(
    portal.getByRole('heading', { name, exact: true }).first(),
  ).toBeVisible();
});
