import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { openPortal } from '../launcher/builtPortal.mjs';
import { expected } from '../launcher/processes.mjs';
import { findOnPath, preparePrograms } from '../launcher/system.mjs';
import { scrollThrough, watchForText } from './page/inPage.mjs';
import { print } from './print.mjs';

const ROUNDS = 5;
const HEIGHT = 800;
/** On a wide page rows are rows; on a telephone they are cards. */
const WIDTHS = [1280, 360];
/** A fleet whose table is windowed, too, to compare with. */
const SMALL = 120;
/** Enough to come to the end of 5,000 rows on a wide page. */
const FRAMES = 650;
/** Longer than a frame at 60 a second, and a half. */
const LATE_MS = 25;
/** The category of Chromium's traces that has the tasks of a thread. */
const TASKS = 'disabled-by-default-devtools.timeline';
const ENTITY = '/catalog/default/resource/lab-lon1-uk';
const TAB = `${ENTITY}/alloy`;
const INSTANCES = `${TAB}/collectors/monitoring/alloy-node`;
/** What stands on the arrows of the picture, and in the tab alone. */
const DRAWN = 'samples/s';

/**
 * npm run -s bench -- page [--nodes 5000] [--no-build]: how soon the tab of a
 * large fleet is there, and how smoothly its instances scroll beside those of a
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
      viewport: { width: WIDTHS[0], height: HEIGHT },
    });
    await viewer.addInitScript(watchForText, DRAWN);
    await signIn(viewer);
    await measureOpening({ viewer, say });
    const { nodes } = values;
    await measureScrolling({ browser, viewer, portal, say, nodes });
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

/**
 * How smoothly the instances scroll, of the large fleet and then of a small
 * one, on a wide page and as cards. What takes a processor's time is told
 * beside what a person waits for: others may have the processor, too.
 */
async function measureScrolling({ browser, viewer, portal, say, nodes }) {
  const seen = new Map();
  for (const of of [nodes, SMALL]) {
    await choose(portal, viewer, of);
    for (const width of WIDTHS) {
      say(`scrolling through ${of} instances, ${width} pixels wide`);
      seen.set(`${of} ${width}`, await scroll({ browser, viewer, width }));
    }
  }
  for (const width of WIDTHS) {
    const large = seen.get(`${nodes} ${width}`);
    const small = seen.get(`${SMALL} ${width}`);
    const figure = (name, of, unit, more) =>
      print(`${name}, ${width} px`, round(of(large)), unit, {
        [`at${SMALL}`]: round(of(small)),
        ...more,
      });
    const { table } = large;
    print(`rows of instances, ${width} px`, table.rows, '', {
      scrolledTo: table.lastRow + 1,
      mostInThePage: table.mostRendered,
    });
    figure('long tasks a second of scrolling', it => it.longASecond, '', {
      longestMs: round(large.longestMs),
    });
    figure('frames late by one or more', it => 100 * it.lateShare, '%', {
      frames: table.frames.length,
    });
    figure("longest task by the processor's time", it => it.longestCpuMs, 'ms');
    figure("a frame by the processor's time", it => it.frameCpuMs, 'ms', {
      ratio: round(large.frameCpuMs / small.frameCpuMs),
    });
  }
}

async function choose(portal, viewer, nodes) {
  const response = await fetch(`${portal.env.LAB_CONTROL_URL}/scenario`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: `fleet-${nodes}` }),
  });
  if (!response.ok) {
    throw expected(`fleet-${nodes}: ${await response.text()}`);
  }
  // The report that is kept may be of the fleet before.
  const table = viewer.locator(`[aria-rowcount="${nodes}"]`);
  const refresh = viewer.getByRole('button', { name: 'Refresh', exact: true });
  for (let tries = 0; tries < 20; tries++) {
    await viewer.goto(INSTANCES);
    await refresh.waitFor({ timeout: 60_000 });
    await sleep(3_500);
    if (await table.isVisible()) {
      return;
    }
    await refresh.click();
  }
  throw expected(`the instances of fleet-${nodes} did not come.`);
}

async function scroll({ browser, viewer, width }) {
  await viewer.setViewportSize({ width, height: HEIGHT });
  await viewer.goto(INSTANCES);
  const region = viewer.getByRole('region', { name: /instances/i }).last();
  await region.getByRole('row').nth(5).waitFor({ timeout: 60_000 });
  await sleep(3_000);
  await browser.startTracing(viewer, { categories: [TASKS] });
  const table = await region.evaluate(scrollThrough, FRAMES);
  const tasksMs = mainThreadTasks(await browser.stopTracing());
  const seconds = table.frames.reduce((sum, it) => sum + it) / 1_000;
  return {
    table,
    longASecond: table.longTasks.length / seconds,
    longestMs: Math.max(0, ...table.longTasks),
    lateShare: table.frames.filter(it => it > LATE_MS).length / FRAMES,
    longestCpuMs: Math.max(...tasksMs),
    frameCpuMs: tasksMs.reduce((sum, it) => sum + it) / FRAMES,
  };
}

/** The tasks of the page's main thread in a trace: the processor's time of each, in ms. */
function mainThreadTasks(trace) {
  const { traceEvents } = JSON.parse(trace.toString());
  const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
  const main = new Set(
    traceEvents
      .filter(
        it => it.name === 'thread_name' && it.args.name === 'CrRendererMain',
      )
      .map(threadOf),
  );
  return traceEvents
    .filter(it => it.name === 'RunTask' && main.has(threadOf(it)))
    .map(it => (it.tdur ?? 0) / 1_000);
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

function round(value) {
  return Math.round(10 * value) / 10;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
