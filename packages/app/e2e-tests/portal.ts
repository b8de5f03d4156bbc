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
