import AxeBuilder from '@axe-core/playwright';
import { Locator, Page, expect, test as base } from '@playwright/test';

/** Why the tests of this folder cannot run, if they cannot. */
const missing = process.env.BROWSER_TESTS_MISSING;

/** A test in a portal that a guest has signed in to. */
export const test = base.extend<{ portal: Page; programs: void }>({
  programs: [
    // Playwright wants the pattern, even where nothing is taken.
    // eslint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      base.skip(Boolean(missing), `${missing} not on PATH`);
      await provide();
    },
    // Before the browser, which may be what is missing.
    { auto: true },
  ],
  portal: async ({ page }, provide) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Enter' }).click();
    await expect(
      page.getByRole('link', { name: 'Catalog' }).first(),
    ).toBeVisible();
    await provide(page);
  },
});

/** Chooses a scenario of the lab as a person would, by the banner. */
export async function chooseScenario(page: Page, name: string) {
  const banner = page.getByRole('complementary', { name: 'Simulated data' });
  const scenario = banner.getByLabel('Scenario');
  await expect(scenario).toBeVisible();
  if ((await scenario.inputValue()) === name) {
    return;
  }
  // The page is loaded anew once the lab has switched.
  const reloaded = page.waitForEvent('load', { timeout: 60_000 });
  await scenario.selectOption(name);
  await reloaded;
  await expect(scenario).toHaveValue(name);
}

/** Waits for the catalog to have an entity; it reads its sources now and then. */
export async function openEntity(page: Page, path: string, name: string) {
  await expect(async () => {
    await page.goto(path);
    await expect(
      page.getByRole('heading', { name, exact: true }).first(),
    ).toBeVisible({
      timeout: 5_000,
    });
  }).toPass({ timeout: 90_000 });
}

/**
 * Refreshes the tab, as a person would, until it shows something: the report
 * that is kept may be of the moment before.
 */
export async function refreshUntil(page: Page, shown: Locator) {
  await expect(async () => {
    await page
      .getByRole('button', { name: 'Refresh', exact: true })
      .click({ timeout: 20_000 });
    await expect(shown).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 120_000 });
}

const TAB = '/catalog/default/resource/lab-lon1-uk/alloy';

/** What is said of each scenario, and of no other. */
const SENTENCES = {
  healthy: /^Collection in lab-lon1-uk is healthy: /,
  degraded: /critical problems: 2 of 7 nodes are not covered/,
  misconfigured: /alloy-cluster has clustering blocks but runs without/,
};

/** Opens a page of the tab in a scenario, once a report on it has come. */
export async function openIn(
  portal: Page,
  scenario: keyof typeof SENTENCES,
  at: string,
) {
  await openEntity(portal, `${TAB}${at}`, 'lab-lon1-uk');
  await chooseScenario(portal, scenario);
  await refreshUntil(portal, portal.getByText(SENTENCES[scenario]).first());
}

/** What axe has seriously against the tab: each rule with what breaks it. */
export async function seriousAgainst(page: Page) {
  const { violations } = await new AxeBuilder({ page: page as any })
    .include('[data-testid="alloy-tab"]')
    .analyze();
  return violations
    .filter(it => it.impact === 'serious' || it.impact === 'critical')
    .map(it => [it.id, it.nodes.map(node => node.html)]);
}
