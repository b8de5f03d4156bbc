import { Page, expect } from '@playwright/test';
import {
  chooseScenario,
  openEntity,
  refreshUntil,
  seriousAgainst,
  test,
} from './portal';

const CLUSTER = '/catalog/default/resource/lab-lon1-uk';
const PAGES = [
  'Overview',
  'Collectors',
  'Clustering',
  'Cardinality',
  'Findings',
];

test('shows the collectors and the hosts of a healthy cluster', async ({
  portal,
}) => {
  await chooseScenario(portal, 'healthy');
  await openEntity(portal, CLUSTER, 'lab-lon1-uk');
  await portal.getByRole('link', { name: 'Alloy', exact: true }).click();

  await expect(
    portal.getByText(
      /^Collection in lab-lon1-uk is healthy: 3 collectors, 7 nodes, and 3 hosts pass \d+ checks\. \d+ lesser checks could not be made\.$/,
    ),
  ).toBeVisible();
  await pages(portal).getByRole('link', { name: 'Collectors' }).click();
  const collectors = portal.getByRole('table', { name: 'Collectors' });
  for (const [name, ...cells] of [
    ['alloy-node', 'DaemonSet', 'no', '7 / 7', 'v1.19.0'],
    ['alloy-cluster', 'StatefulSet', 'yes', '2 / 2', 'v1.19.0'],
    ['alloy-kube-events', 'Deployment', 'no', '1 / 1', 'v1.19.0'],
  ]) {
    const row = collectors.getByRole('row').filter({
      has: portal.getByRole('rowheader', { name, exact: true }),
    });
    for (const cell of cells) {
      await expect(row).toContainText(cell);
    }
  }
  const hosts = portal.getByRole('table', { name: 'Hosts' });
  for (const host of ['pve-01', 'rpi-01', 'vyos-01']) {
    await expect(
      hosts.getByRole('row').filter({ hasText: host }),
    ).toContainText('reporting');
  }
});

test('has an address for each page, and goes back', async ({ portal }) => {
  await openEntity(portal, `${CLUSTER}/alloy/clustering`, 'lab-lon1-uk');
  await expect(
    portal.getByRole('heading', { name: 'Cluster lab-lon1-uk', level: 2 }),
  ).toBeVisible();

  await pages(portal).getByRole('link', { name: 'Findings' }).click();
  await expect(portal).toHaveURL(/\/alloy\/findings$/);
  await portal.goBack();
  await expect(portal).toHaveURL(/\/alloy\/clustering$/);
  await expect(
    pages(portal).getByRole('link', { name: 'Clustering' }),
  ).toHaveAttribute('aria-current', 'page');
});

test('shows what is wrong in a degraded cluster', async ({ portal }) => {
  await openEntity(portal, `${CLUSTER}/alloy`, 'lab-lon1-uk');
  await chooseScenario(portal, 'degraded');

  await refreshUntil(
    portal,
    portal.getByText(/Collection in lab-lon1-uk has \d+ critical problems/),
  );
  const findings = portal.getByRole('region', { name: 'Problems' });
  for (const sentence of [
    'alloy-node on k8s-worker-02 was OOM-killed; it has restarted 6 times.',
    /k8s-worker-03 has no ready alloy-node: the node itself is NotReady since .* UTC/,
    /rpi-01 is silent: it stored its last metrics \d+ min ago/,
  ]) {
    await expect(findings.getByText(sentence).first()).toBeVisible();
  }
  await pages(portal).getByRole('link', { name: 'Collectors' }).click();
  await expect(
    portal
      .getByRole('table', { name: 'Collectors' })
      .getByRole('row')
      .filter({
        has: portal.getByRole('rowheader', { name: 'alloy-node', exact: true }),
      }),
  ).toContainText('5 / 7');

  await chooseScenario(portal, 'healthy');
});

test('draws a degraded cluster, and leads from it by keyboard', async ({
  portal,
}) => {
  await openEntity(portal, `${CLUSTER}/alloy`, 'lab-lon1-uk');
  await chooseScenario(portal, 'degraded');
  const picture = portal.getByRole('group', { name: 'Topology' });
  const dead = picture.getByRole('link', { name: /^k8s-worker-03: critical/ });
  // The first request to Kubernetes after a start may outlast its time.
  await expect(async () => {
    await portal.reload();
    await expect(dead).toBeVisible({ timeout: 20_000 });
  }).toPass({ timeout: 120_000 });
  await expect(
    picture.getByRole('link', { name: /^rpi-01: critical/ }),
  ).toBeVisible();
  await expect(picture).toContainText('samples/s + 2 unknown');

  await pages(portal).getByRole('link', { name: 'Overview' }).focus();
  for (let i = 0; i < 60; i++) {
    if (await dead.evaluate(it => it === document.activeElement)) {
      break;
    }
    await portal.keyboard.press('Tab');
  }
  await expect(dead).toBeFocused();
  await portal.keyboard.press('Enter');
  await expect(portal).toHaveURL(
    /\/findings\?status=failing&text=k8s-worker-03$/,
  );
  await expect(
    portal.getByText(/^k8s-worker-03 has no ready alloy-node/),
  ).toBeVisible();
});

test('filters findings by the address, and leads to a cause', async ({
  portal,
}) => {
  await openEntity(
    portal,
    `${CLUSTER}/alloy/findings?status=failing&severity=critical&text=oom`,
    'lab-lon1-uk',
  );
  await chooseScenario(portal, 'degraded');
  const failing = portal.getByRole('list', { name: 'Failing findings' });
  const killed = failing.getByRole('button', { name: /was OOM-killed/ });
  await expect(killed).toBeVisible();
  await expect(failing.getByText(/rpi-01/)).toHaveCount(0);

  await killed.press('Enter');
  await expect(failing.getByText('What to do')).toBeVisible();
  await portal.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(portal).toHaveURL(/\/findings$/);
  await expect(failing.getByText(/rpi-01 is silent/).first()).toBeVisible();
});

test('keeps the rest of the tab when the Kubernetes API refuses', async ({
  portal,
  request,
}) => {
  const fault = `${process.env.LAB_CONTROL_URL}/faults/kubernetes`;
  await chooseScenario(portal, 'healthy');
  await request.put(fault, { data: { status: 403 } });
  try {
    await openEntity(portal, `${CLUSTER}/alloy/collectors`, 'lab-lon1-uk');

    await refreshUntil(portal, portal.getByText(/Kubernetes refused/).first());
    await expect(
      portal.getByRole('table', { name: 'Hosts' }).getByRole('row'),
    ).toHaveCount(5);
  } finally {
    await request.delete(fault);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has nothing serious against it for axe, ${colorScheme} and narrow`, async ({
    portal,
  }) => {
    await portal.emulateMedia({ colorScheme });
    await portal.setViewportSize({ width: 360, height: 800 });
    await openEntity(portal, `${CLUSTER}/alloy`, 'lab-lon1-uk');
    // Much is wrong there: no page is empty.
    await chooseScenario(portal, 'degraded');
    for (const name of PAGES) {
      await pages(portal).getByRole('link', { name }).click();
      await expect(pages(portal).getByRole('link', { name })).toHaveAttribute(
        'aria-current',
        'page',
      );

      expect(await seriousAgainst(portal), name).toEqual([]);
      const sideways = await portal.evaluate(
        () => document.documentElement.scrollWidth > window.innerWidth,
      );
      expect(sideways, `${name} scrolls sideways`).toBe(false);
    }
  });
}

/** The links to the pages of the tab. */
function pages(portal: Page) {
  return portal.getByRole('navigation', { name: 'Pages of this cluster' });
}
