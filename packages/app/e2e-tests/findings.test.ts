import { expect } from '@playwright/test';
import { chooseScenario, openEntity, refreshUntil, test } from './portal';

const TAB = '/catalog/default/resource/lab-lon1-uk/alloy';
const HEALTHY = /^Collection in lab-lon1-uk is healthy: /;

test('tells since when something fails, and what ended', async ({ portal }) => {
  await openEntity(portal, `${TAB}/findings`, 'lab-lon1-uk');
  await chooseScenario(portal, 'healthy');
  await refreshUntil(portal, portal.getByText(HEALTHY));
  await chooseScenario(portal, 'degraded');
  await refreshUntil(portal, portal.getByText(/2 of 7 nodes are not covered/));

  await portal.getByRole('button', { name: 'Newest first' }).click();
  await expect(portal).toHaveURL(/\?order=newest$/);
  const finding = portal.getByRole('button', {
    name: /k8s-worker-03 has no ready alloy-node.* ago/,
  });
  await finding.click();
  await expect(
    portal.getByText(/^A report first found it failing on .*found it right/),
  ).toBeVisible();

  await chooseScenario(portal, 'healthy');
  await refreshUntil(portal, portal.getByText(HEALTHY));
  await portal
    .getByRole('button', { name: /^\d+ ended in the last hour/ })
    .click();
  await expect(
    portal
      .getByRole('list', { name: 'Findings that ended' })
      .getByText(/^No longer: k8s-worker-03 has no ready alloy-node/),
  ).toBeVisible();
});

test('leads from what proves a finding to the Kubernetes tab', async ({
  portal,
}) => {
  await openEntity(portal, `${TAB}/findings?text=oom-killed`, 'lab-lon1-uk');
  await chooseScenario(portal, 'degraded');
  const finding = portal
    .getByRole('button', { name: /was OOM-killed; it has restarted/ })
    .first();
  await refreshUntil(portal, finding);
  await finding.click();
  await portal
    .getByRole('link', { name: 'Open the Kubernetes tab' })
    .first()
    .click();

  await expect(portal.getByText('Your Clusters')).toBeVisible();
  // What is wrong stands above it, in rows that name the cluster, too.
  await portal.getByText("The lab's cluster").last().click();
  await expect(portal.getByText('DaemonSet', { exact: true })).toBeVisible();
  await expect(
    portal.getByText('There was a problem retrieving Kubernetes objects'),
  ).toBeHidden();
});
