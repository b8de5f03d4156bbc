import { expect } from '@playwright/test';
import { openIn, seriousAgainst, test } from './portal';

test('opens a collector of a degraded cluster with its memory over time', async ({
  portal,
}) => {
  await openIn(portal, 'degraded', '/collectors');
  await portal
    .getByRole('table', { name: 'Collectors' })
    .getByRole('link', { name: 'alloy-cluster', exact: true })
    .click();

  await expect(portal).toHaveURL(/\/collectors\/monitoring\/alloy-cluster$/);
  await expect(
    portal.getByText(/1 of 2 instances of alloy-cluster are ready/),
  ).toBeVisible();
  await expect(
    portal
      .getByRole('table', { name: 'Instances of alloy-cluster' })
      .getByRole('row')
      .filter({ hasText: 'alloy-cluster-1' }),
  ).toContainText('Pending');

  const memory = portal.getByRole('region', { name: 'Memory', exact: true });
  await expect(memory.getByText(/^Highest: .* of the limit\.$/)).toBeVisible();
  const moments = memory.getByRole('slider');
  await moments.focus();
  await portal.keyboard.press('Home');
  await expect(moments).toHaveAttribute(
    'aria-valuetext',
    /^\d\d:\d\d: alloy-cluster-\d \d/,
  );
  await portal.getByRole('button', { name: '6 h' }).click();
  await expect(portal).toHaveURL(/\?range=6h$/);
  await expect(memory.getByRole('slider')).toBeVisible();
});

test('marks the lines of a wrong configuration, and leads to them', async ({
  portal,
}) => {
  await openIn(portal, 'misconfigured', '/collectors/monitoring/alloy-node');

  const marks = portal.getByRole('list', { name: 'Lines with findings' });
  const link = marks.getByRole('link').first();
  const line = (await link.textContent())!.match(/\d+/)![0];
  await link.click();
  await expect(portal).toHaveURL(new RegExp(`line=${line}`));
  const marked = portal.locator(`li[data-line="${line}"]`);
  await expect(marked).toBeInViewport();
  await expect(
    marked.getByRole('button', { name: new RegExp(`^Line ${line}, `) }),
  ).toHaveAttribute('aria-expanded', 'true');
  await expect(
    portal.getByRole('group', { name: 'File config.alloy' }),
  ).not.toContainText('glc_');
});

test('shows who sees whom in a healthy cluster', async ({ portal }) => {
  await openIn(portal, 'healthy', '/clustering');

  await expect(portal.getByText('All 2 members see each other.')).toBeVisible();
  const matrix = portal.getByRole('table', { name: /^Who sees whom/ });
  for (const member of ['alloy-cluster-0', 'alloy-cluster-1']) {
    await expect(
      matrix.getByRole('row').filter({
        has: portal.getByRole('rowheader', { name: member }),
      }),
    ).toContainText('seen');
  }
  // The values that are kept may be of the scenario before, too.
  await expect(async () => {
    await portal.reload();
    await expect(
      portal.getByText(
        'All members saw the same number of peers all the time.',
      ),
    ).toBeVisible({ timeout: 15_000 });
  }).toPass({ timeout: 150_000 });
});

test('names the components that are wrongly placed first', async ({
  portal,
}) => {
  await openIn(portal, 'misconfigured', '/clustering');

  const table = portal.getByRole('table', { name: 'Clustering by component' });
  const rows = table.getByRole('row');
  // After the head of the table.
  await expect(rows.nth(2)).toContainText(/, wrong/);
  await expect(rows.nth(2)).toContainText('What to do:');
  const words = await rows.allTextContents();
  const isWrong = words.slice(2).map(it => it.includes(', wrong'));
  expect(isWrong.lastIndexOf(true)).toBe(isWrong.filter(Boolean).length - 1);
});

for (const at of ['/collectors/monitoring/alloy-node', '/clustering']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has nothing serious against ${at} for axe, ${colorScheme} and narrow`, async ({
      portal,
    }) => {
      await portal.emulateMedia({ colorScheme });
      await portal.setViewportSize({ width: 360, height: 800 });
      await openIn(portal, 'misconfigured', at);
      await expect(portal.getByRole('slider').first()).toBeVisible();

      expect(await seriousAgainst(portal)).toEqual([]);
      const sideways = await portal.evaluate(
        () => document.documentElement.scrollWidth > window.innerWidth,
      );
      expect(sideways).toBe(false);
    });
  }
}
