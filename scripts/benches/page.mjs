import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { openPortal } from '../launcher/builtPortal.mjs';
import { expected } from '../launcher/processes.mjs';
import { findOnPath, preparePrograms } from '../launcher/system.mjs';
import { watchForText } from './page/inPage.mjs';
import { measureScrolling } from './page/scrolling.mjs';
import { print } from './print.mjs';

const ROUNDS = 5;
const VIEWPORT = { width: 1280, height: 800 };
const ENTITY = '/catalog/default/resource/lab-lon1-uk';
const TAB = `${ENTITY}/alloy`;
/** What stands on the arrows of the picture, and in the tab alone. */
const DRAWN = 'samples/s';

/**
 * npm run -s bench -- page [--nodes 5000] [--no-build]: how soon the tab of a
 * large fleet is there, and how smoothly its long lists scroll beside those of a
 * small one, in Chromium.
 */
export default async function page({ args, say, processes }) {
  const { values } = parseArgs({
    args,
    options: {
      nodes: { type: 'string', default: '5000' },
      'no-build': { type: 'boolean', default: false },
    },
  });
  const programs = ['prometheus', 'promtool', 'chromium'];
  const missing = await preparePrograms(programs, { say, processes });
  if (missing.length > 0) {
    throw expected(`no page without ${missing.join(' and ')}.`);
  }
  const portal = await openPortal({
    say,
    processes,
    build: !values['no-build'],
    scenario: `fleet-${values.nodes}`,
  });
  const browser = await chromium.launch({
    executablePath: findOnPath('chromium'),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
    ],
  });
  try {
    const viewer = await browser.newPage({
      baseURL: portal.env.PLAYWRIGHT_URL,
      viewport: VIEWPORT,
    });
    await viewer.addInitScript(watchForText, DRAWN);
    await signIn(viewer);
    await measureOpening({ viewer, say });
    const { nodes } = values;
    await measureScrolling({ browser, viewer, portal, say, nodes, tab: TAB });
  } finally {
    await browser.close();
    await portal.close();
  }
}

async function signIn(viewer) {
  await viewer.goto('/');
  await viewer.getByRole('button', { name: 'Enter' }).click();
  await viewer.getByLabel('Scenario').waitFor();
  // The catalog reads its sources now and then.
  for (let tries = 0; tries < 30; tries++) {
    await viewer.goto(TAB);
    const found = await picturePainted(viewer).catch(() => undefined);
    if (found !== undefined) {
      return;
    }
  }
  throw expected('the tab of the cluster did not come.');
}

/** When the tab is on the screen with its picture drawn, its report being warm. */
async function measureOpening({ viewer, say }) {
  say('opening the tab');
  const loads = [];
  const paints = [];
  const clicks = [];
  // The report is made anew behind the first viewer who finds it stale.
  await sleep(8_000);
  for (let i = 0; i < ROUNDS; i++) {
    await viewer.goto(TAB);
    loads.push(await picturePainted(viewer));
    paints.push(await viewer.evaluate(firstPaint));
    await viewer.goto(ENTITY);
    const link = viewer.getByRole('link', { name: 'Alloy', exact: true });
    await link.waitFor();
    await viewer.waitForLoadState('networkidle');
    await viewer.evaluate(noteClick);
    await link.click();
    const paintedMs = await picturePainted(viewer);
    clicks.push(paintedMs - (await viewer.evaluate(() => globalThis.clickMs)));
  }
  const figure = (name, them) =>
    print(name, Math.round(median(them)), 'ms', {
      least: Math.round(Math.min(...them)),
      most: Math.round(Math.max(...them)),
      rounds: them.length,
      goal: 1_500,
    });
  figure('the tab with its picture, after a click on it', clicks);
  figure('first contentful paint, by the address of the tab', paints);
  figure('the tab with its picture, by its address', loads);
}

/** Milliseconds after the page began to load by which the picture was painted. */
async function picturePainted(viewer) {
  const handle = await viewer.waitForFunction(
    it => globalThis.paintedAt(it),
    DRAWN,
    { timeout: 20_000, polling: 50 },
  );
  return handle.jsonValue();
}

function noteClick() {
  const note = () => {
    globalThis.clickMs = performance.now();
  };
  addEventListener('click', note, { capture: true, once: true });
}

function firstPaint() {
  const [entry] = performance.getEntriesByName('first-contentful-paint');
  return entry.startTime;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
