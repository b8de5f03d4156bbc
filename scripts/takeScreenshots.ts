import path from 'node:path';
import { Browser, Page, chromium } from '@playwright/test';

const CLUSTER = '/catalog/default/resource/lab-lon1-uk/alloy';

/** What is shown where: a file of docs/images each, `page` an address beneath the tab. */
const PICTURES = [
  { name: 'healthy', scenario: 'healthy', width: 1280 },
  { name: 'clustering', scenario: 'healthy', width: 1280, page: '/clustering' },
  { name: 'degraded', scenario: 'degraded', width: 1280 },
  { name: 'degraded-dark', scenario: 'degraded', width: 1280, dark: true },
  { name: 'degraded-narrow', scenario: 'degraded', width: 360 },
  {
    name: 'collector',
    scenario: 'degraded',
    width: 1280,
    page: '/collectors/monitoring/alloy-node',
  },
  { name: 'findings', scenario: 'degraded', width: 1280, page: '/findings' },
  { name: 'misconfigured', scenario: 'misconfigured', width: 1280 },
] as const;

/** Takes every picture from the portal that the environment names. */
async function main() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
    ],
  });
  for (const picture of PICTURES) {
    await choose(picture.scenario);
    await take(browser, picture);
  }
  await takeForm(browser);
  await browser.close();
}

async function choose(scenario: string) {
  const response = await fetch(`${process.env.LAB_CONTROL_URL}/scenario`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: scenario }),
  });
  if (!response.ok) {
    throw new Error(`${scenario}: ${await response.text()}`);
  }
}

async function open(browser: Browser, width: number, dark = false) {
  const page = await browser.newPage({
    baseURL: process.env.PLAYWRIGHT_URL,
    // Tall enough for what stands below the summary.
    viewport: { width, height: 1200 },
    colorScheme: dark ? 'dark' : 'light',
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByLabel('Scenario').waitFor();
  return page;
}

async function take(
  browser: Browser,
  picture: { name: string; width: number; dark?: boolean; page?: string },
) {
  const page = await open(browser, picture.width, picture.dark);
  await page.goto(`${CLUSTER}${picture.page ?? ''}`);
  await untilAnswered(page);
  await page.screenshot({ path: file(picture.name) });
  await page.close();
}

/**
 * Asks for a report until every source of it could answer: the one that is
 * kept may be of the scenario before, and the first one may come too soon.
 */
async function untilAnswered(page: Page) {
  const refresh = page.getByRole('button', { name: 'Refresh', exact: true });
  const answered = page.getByText('Kubernetes ok');
  await refresh.waitFor({ timeout: 60_000 });
  for (let tries = 0; tries < 5; tries += 1) {
    // A younger one is given to whoever refreshes.
    await page.waitForTimeout(3_500);
    await refresh.click();
    await page.waitForTimeout(200);
    await refresh.waitFor({ timeout: 60_000 });
    if (await answered.isVisible()) {
      break;
    }
  }
  // Away from the button, which says what it does to whoever points at it.
  await page.mouse.move(0, 0);
  await page.getByRole('tooltip').waitFor({ state: 'hidden' });
  await page.waitForLoadState('networkidle');
}

async function takeForm(browser: Browser) {
  const page = await open(browser, 1280);
  await page.goto('/create/templates/default/new-cluster');
  // The preview comes last.
  await page.getByText('The advisor finds').waitFor({ timeout: 60_000 });
  await page.screenshot({ path: file('new-cluster') });
  await page.close();
}

function file(name: string) {
  return path.resolve('docs/images', `${name}.png`);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
