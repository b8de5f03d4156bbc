import { Page, expect } from '@playwright/test';
import { openIn, seriousAgainst, test } from './portal';

/** Each page of the tab, and that of a collector. */
const PAGES = [
  '',
  '/collectors',
  '/collectors/monitoring/alloy-node',
  '/clustering',
  '/cardinality',
  '/findings',
];
/** More stops than a page of seven nodes has. */
const MOST_STOPS = 150;

test.beforeEach(({ portal }) =>
  portal.setViewportSize({ width: 1280, height: 900 }),
);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has nothing serious against it for axe, ${colorScheme} and wide`, async ({
    portal,
  }) => {
    await portal.emulateMedia({ colorScheme });
    for (const at of PAGES) {
      await openIn(portal, 'degraded', at);

      expect(await seriousAgainst(portal), `${at} of the tab`).toEqual([]);
    }
  });
}

test('leads through each page in its order by Tab, and shows where one is', async ({
  portal,
}) => {
  test.setTimeout(300_000);
  for (const at of PAGES) {
    await openIn(portal, 'degraded', at);
    await focusFirst(portal);
    const stops: number[] = [];
    for (let i = 0; i < MOST_STOPS; i++) {
      const stop = await numberOfFocused(portal);
      if (stop === undefined) {
        break;
      }
      expect(
        await looksFocused(portal),
        `${at}: ${await htmlOfFocused(portal)} looks as it does without focus`,
      ).toBe(true);
      stops.push(stop);
      await portal.keyboard.press('Tab');
    }

    // Nobody is held in it, nothing is jumped over or come back to.
    expect(stops.length, `${at}: stops`).toBeLessThan(MOST_STOPS);
    expect(stops.length, `${at}: stops`).toBeGreaterThan(5);
    expect(stops, `${at}: order`).toEqual(stops.map((_, i) => stops[0] + i));
  }
});

test('says why something is not known to who gets there by keyboard, and goes away on Escape', async ({
  portal,
}) => {
  await openIn(portal, 'degraded', '/collectors');
  const value = portal
    .getByRole('table', { name: 'Collectors' })
    .getByText(/^\d* ?unknown/)
    .first();
  await value.focus();
  // Another one says what the button does that was pressed last.
  await portal.mouse.move(0, 0);
  const reason = portal.getByRole('tooltip');
  await expect(reason).toHaveCount(1);

  await portal.keyboard.press('Escape');
  await expect(reason).toHaveCount(0);
  await expect(value).toBeFocused();
});

/** Goes to the first link of the tab as somebody would who came by Tab. */
async function focusFirst(page: Page) {
  await page
    .getByRole('navigation', { name: 'Pages of this cluster' })
    .getByRole('link')
    .first()
    .focus();
  // A key, so that the browser shows where the focus is.
  await page.keyboard.press('Shift');
}

/**
 * Which of all that Tab stops at has the focus; undefined outside the tab.
 */
async function numberOfFocused(page: Page): Promise<number | undefined> {
  return page.getByTestId('alloy-tab').evaluate(tab => {
    const stops = [...tab.querySelectorAll<HTMLElement>('*')].filter(
      it =>
        it.tabIndex >= 0 &&
        !it.matches(':disabled, [tabindex="-1"]') &&
        it.getClientRects().length > 0,
    );
    const at = stops.indexOf(document.activeElement as HTMLElement);
    return at < 0 ? undefined : at;
  });
}

async function htmlOfFocused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement!.outerHTML.slice(0, 300));
}

/** Whether what has the focus looks otherwise without it. */
async function looksFocused(page: Page): Promise<boolean> {
  const focused = await page.evaluateHandle(
    () => document.activeElement as HTMLElement,
  );
  // Not where the banner of the lab covers it.
  await focused.evaluate(it => it.scrollIntoView({ block: 'center' }));
  const { x, y, width, height } = (await focused.boundingBox())!;
  // With what is drawn around it.
  const clip = {
    x: Math.max(0, x - 6),
    y: Math.max(0, y - 6),
    width: width + 12,
    height: height + 12,
  };
  const options = { clip, animations: 'disabled' } as const;
  const before = await page.screenshot(options);
  await focused.evaluate(it => it.blur());
  const after = await page.screenshot(options);
  await focused.evaluate(it => it.focus({ preventScroll: true }));
  return !before.equals(after);
}
