import { setTimeout as sleep } from 'node:timers/promises';
import { expected } from '../../launcher/processes.mjs';
import { print } from '../print.mjs';
import { clickAndPaint, scrollThrough } from './inPage.mjs';
import { longLists } from './longLists.mjs';

const HEIGHT = 800;
/** On a wide page rows are rows; on a telephone they are cards. */
const WIDTHS = [1280, 360];
/** A fleet whose tables are windowed, too, to compare with. */
const SMALL = 120;
/** Enough to come to the end of 5,000 rows on a wide page. */
const FRAMES = 650;
/** Longer than a frame at 60 a second, and a half. */
const LATE_MS = 25;
/** The category of Chromium's traces that has the tasks of a thread. */
const TASKS = 'disabled-by-default-devtools.timeline';

/**
 * How smoothly the long lists scroll, of the large fleet and then of a small
 * one, on a wide page and as cards. What takes a processor's time is told
 * beside what a person waits for: others may have the processor, too.
 */
export async function measureScrolling(options) {
  const { portal, say, nodes, tab } = options;
  const lists = longLists(tab);
  const seen = new Map();
  const keyOf = (...parts) => parts.join(' ');
  for (const of of [nodes, SMALL]) {
    await send(portal, 'POST', 'scenario', { name: `fleet-${of}` });
    for (const list of lists) {
      await send(portal, 'PUT', 'faults/kubernetes', list.fault ?? {});
      await untilThere({ ...options, list, nodes: of });
      for (const width of WIDTHS) {
        say(`scrolling through ${list.what} of ${of} nodes, ${width} px wide`);
        const scrolled = await scroll({ ...options, list, width });
        seen.set(keyOf(of, list.what, width), scrolled);
      }
    }
  }
  await send(portal, 'DELETE', 'faults/kubernetes');
  for (const { what } of lists) {
    for (const width of WIDTHS) {
      printList(
        `${what}, ${width} px`,
        seen.get(keyOf(nodes, what, width)),
        seen.get(keyOf(SMALL, what, width)),
      );
    }
  }
}

function printList(name, large, small) {
  const figure = (figureName, of, unit, more) =>
    print(`${figureName}, ${name}`, round(of(large)), unit, {
      [`at${SMALL}`]: round(of(small)),
      ...more,
    });
  const { list, clicksMs } = large;
  print(`rows of ${name}`, large.rows, '', {
    scrolledTo: list.lastRow + 1,
    mostInThePage: list.mostRendered,
  });
  if (clicksMs.length > 0) {
    figure(
      'more rows on a click at most',
      it => Math.max(...it.clicksMs),
      'ms',
      {
        clicks: clicksMs.length,
      },
    );
  }
  figure('long tasks a second of scrolling', it => it.longASecond, '', {
    longestMs: round(large.longestMs),
  });
  figure('frames late by one or more', it => 100 * it.lateShare, '%', {
    frames: list.frames.length,
  });
  figure("longest task by the processor's time", it => it.longestCpuMs, 'ms');
  figure("a frame by the processor's time", it => it.frameCpuMs, 'ms', {
    ratio: round(large.frameCpuMs / small.frameCpuMs),
  });
}

async function send(portal, method, path, body) {
  const response = await fetch(`${portal.env.LAB_CONTROL_URL}/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) {
    throw expected(`${method} ${path}: ${await response.text()}`);
  }
}

/** Asks for reports until one is on the world as it is now. */
async function untilThere({ viewer, list, nodes }) {
  const refresh = viewer.getByRole('button', { name: 'Refresh', exact: true });
  for (let tries = 0; tries < 20; tries++) {
    await viewer.goto(list.at);
    await refresh.waitFor({ timeout: 60_000 });
    await sleep(3_500);
    if (await list.sign(viewer, Number(nodes)).isVisible()) {
      return;
    }
    await refresh.click();
  }
  throw expected(`the ${list.what} of fleet-${nodes} did not come.`);
}

async function scroll({ browser, viewer, list, width }) {
  await viewer.setViewportSize({ width, height: HEIGHT });
  await viewer.goto(list.at);
  const clicksMs = [];
  for (const button of list.opening(viewer)) {
    await button.waitFor({ timeout: 60_000 });
    clicksMs.push(await button.evaluate(clickAndPaint));
    if (!(await button.isVisible())) {
      // There is no more of it.
      break;
    }
  }
  const region = list.region(viewer);
  await region.locator(list.row).nth(5).waitFor({ timeout: 60_000 });
  await sleep(3_000);
  await browser.startTracing(viewer, { categories: [TASKS] });
  const scrolled = await region.evaluate(scrollThrough, {
    wantedFrames: FRAMES,
    row: list.row,
  });
  const tasksMs = mainThreadTasks(await browser.stopTracing());
  const seconds = scrolled.frames.reduce((sum, it) => sum + it) / 1_000;
  return {
    list: scrolled,
    rows: await list.rows(region),
    clicksMs,
    longASecond: scrolled.longTasks.length / seconds,
    longestMs: Math.max(0, ...scrolled.longTasks),
    lateShare: scrolled.frames.filter(it => it > LATE_MS).length / FRAMES,
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

function round(value) {
  return Math.round(10 * value) / 10;
}
