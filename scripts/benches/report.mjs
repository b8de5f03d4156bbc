import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { WITH_VIEWERS, viewerToken } from '../launcher/guest.mjs';
import { Inspected } from '../launcher/inspected.mjs';
import {
  ANY_PORTS,
  freePort,
  startBackend,
  startLab,
} from '../launcher/portal.mjs';
import { expected } from '../launcher/processes.mjs';
import { preparePrograms } from '../launcher/system.mjs';
import { openReport } from './openReport.mjs';
import { print } from './print.mjs';
import { countSeries } from './report/countSeries.mjs';
import { watch } from './report/viewers.mjs';

const ROUNDS = 5;
/** A refresh is made anew when the last one is older than three seconds. */
const BETWEEN_REFRESHES_MS = 3_200;
const VIEWERS = 1_000;
const PERIOD_SECONDS = 10;
/** Enough that one renewal more or less, at the edges, is a twentieth. */
const WATCHED_PERIODS = 20;
/** They are asked behind reports when they take longer than those wait. */
const SLOW_SOURCES = ['measurements', 'cardinality'];
const MOST_MEASURING_MS = 180_000;
const MIB = 2 ** 20;

const PARTS = {
  kubernetes: measureKubernetes,
  store: measureStore,
  memory: measureMemory,
  viewers: measureViewers,
};

/**
 * npm run -s bench -- report [--nodes 5000] [--profile FILE] [PART...]: what a
 * report on a large fleet costs the portal and those that it asks; in part or
 * in all. The profile (.cpuprofile) is of the backend while many look on.
 */
export default async function report({ args, say, processes }) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      nodes: { type: 'string', default: '5000' },
      profile: { type: 'string' },
    },
  });
  const parts = positionals.length > 0 ? positionals : Object.keys(PARTS);
  const strange = parts.find(it => !Object.hasOwn(PARTS, it));
  if (strange !== undefined) {
    throw expected(
      `there is no part ${strange}: ${Object.keys(PARTS).join(', ')}.`,
    );
  }
  const missing = await preparePrograms(['prometheus', 'promtool'], {
    say,
    processes,
  });
  if (missing.length > 0) {
    throw expected('without a Prometheus there is nothing to report on.');
  }
  const scenario = `fleet-${values.nodes}`;
  say(`starting the lab (scenario ${scenario})`);
  const lab = await startLab({ processes, scenario, ports: ANY_PORTS });
  const store = await countSeries(lab.env.LAB_MIMIR_URL);
  const port = await freePort();
  say('starting the backend');
  const backend = await startBackend({
    processes,
    env: { ...lab.env, ...WITH_VIEWERS, LAB_MIMIR_URL: store.url },
    port: await freePort(),
    flags: [`--inspect=127.0.0.1:${port}`],
  });
  const memory = await Inspected.connect({ pid: backend.child.pid, port });
  try {
    const portal = await openReport(backend.url);
    const { profile } = values;
    await measure(parts, {
      doors: doorsOf(lab),
      store,
      memory,
      portal,
      backendUrl: backend.url,
      say,
      profile,
    });
  } finally {
    memory.close();
    store.close();
  }
}

async function measure(parts, what) {
  what.say('asking for the first reports');
  // The first loads the kubernetes plugin's client, and code is made fast.
  for (let i = 0; i < 3; i++) {
    await what.portal.refresh();
    await sleep(BETWEEN_REFRESHES_MS);
  }
  await untilMeasured(what);
  for (const part of parts) {
    await PARTS[part](what);
  }
}

/** What the store takes long for comes when the first reports have left. */
async function untilMeasured({ portal, say }, since = {}) {
  const beganMs = performance.now();
  for (;;) {
    const report = await portal.refresh();
    const missing = report.snapshot.sources.filter(
      ({ source, status, at }) =>
        SLOW_SOURCES.includes(source) &&
        (status !== 'answered' || at <= since[source]),
    );
    if (missing.length === 0) {
      return report;
    }
    if (performance.now() - beganMs > MOST_MEASURING_MS) {
      say(`goes on without ${missing.map(it => it.source).join(', ')}`);
      return report;
    }
    await sleep(BETWEEN_REFRESHES_MS);
  }
}

function doorsOf({ state }) {
  return Object.fromEntries(
    Object.entries(state.doors).map(([name, { url }]) => [name, url]),
  );
}

/** What of the report's time is Kubernetes', beside a plain list of the pods. */
async function measureKubernetes({ doors, portal, say }) {
  const name = 'Kubernetes part of gathering / bare paged list';
  say('the Kubernetes part, with the stores refusing');
  await refuse(doors.control, 'PUT', ['mimir/lab', 'loki/lab']);
  printRatios(name, await rounds({ doors, portal, say }), 0.4);
  await refuse(doors.control, 'DELETE', ['mimir/lab', 'loki/lab']);
  say('the Kubernetes part, beside everything else');
  printRatios(
    `${name}, beside the queries of the same report`,
    await rounds({ doors, portal, say }),
  );
}

async function rounds({ doors, portal, say }) {
  const measured = [];
  for (let i = 0; i < ROUNDS; i++) {
    await sleep(BETWEEN_REFRESHES_MS);
    const bareMs = await bareList(doors.kubernetes);
    const { snapshot } = await portal.refresh();
    const { durationMs, status, message } = snapshot.sources.find(
      it => it.source === 'kubernetes',
    );
    if (status === 'answered') {
      measured.push({ bareMs, partMs: durationMs });
    } else {
      say(`left out: the Kubernetes part is ${status}: ${message}`);
    }
  }
  return measured;
}

/** All pods of the DaemonSet as whole objects, 500 at a time; milliseconds. */
async function bareList(door) {
  const beganMs = performance.now();
  let next = '';
  do {
    const query = new URLSearchParams({
      labelSelector:
        'app.kubernetes.io/instance=alloy-node,app.kubernetes.io/name=alloy',
      limit: '500',
      ...(next ? { continue: next } : {}),
    });
    const response = await fetch(
      `${door}/api/v1/namespaces/monitoring/pods?${query}`,
      { headers: { Authorization: 'Bearer lab-reader' } },
    );
    const { metadata, items } = await response.json();
    if (!response.ok || items.length === 0) {
      throw new Error(`the bare list failed: ${response.status}`);
    }
    next = metadata.continue;
  } while (next);
  return performance.now() - beganMs;
}

async function refuse(control, method, targets) {
  for (const target of targets) {
    const response = await fetch(`${control}/faults/${target}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: method === 'PUT' ? JSON.stringify({ status: 429 }) : undefined,
    });
    if (!response.ok) {
      throw new Error(await response.text());
    }
  }
}

/** What the metrics store is asked for one report, and answers. */
async function measureStore({ store, portal, say }) {
  say('what the metrics store answers');
  await sleep(BETWEEN_REFRESHES_MS);
  const beganMs = performance.now();
  const { snapshot, findings, sizes } = await portal.refresh();
  const tookMs = performance.now() - beganMs;
  store.begin();
  // All that is asked of it for reports, until each was asked once.
  await untilMeasured(
    { portal, say },
    Object.fromEntries(snapshot.sources.map(it => [it.source, it.at])),
  );
  const { queries, cardinalityRequests, series, bytes } = store.end();
  const collectors = snapshot.collectors.value;
  const instances = collectors
    .flatMap(it => it.instances.value)
    .concat(snapshot.hosts.value);
  const ready = instances.filter(it => it.ready).length;
  print('instances in the report', instances.length, '', {
    ready,
    findings: findings.length,
    failing: findings.filter(it => it.status === 'failing').length,
    unknown: findings.filter(it => it.status === 'unknown').length,
    sources: Object.fromEntries(
      snapshot.sources.map(it => [
        it.source,
        `${it.status} ${it.durationMs} ms`,
      ]),
    ),
  });
  print('a report, made anew', Math.round(tookMs), 'ms');
  print('size of the report', sizes.json, 'bytes', { gzipped: sizes.gzipped });
  print('different queries of the metrics store', queries, '', {
    cardinalityRequests,
    bytes,
  });
  print(
    'series answered per instance',
    Math.round((100 * series) / instances.length) / 100,
    '',
    { series },
  );
}

/** How much more the backend holds and has while and after it makes reports. */
async function measureMemory({ memory, portal, say }) {
  say('the memory of reports');
  const before = await memory.heldBytes();
  const growths = [];
  for (let i = 0; i < ROUNDS; i++) {
    await sleep(BETWEEN_REFRESHES_MS);
    await memory.forgetPeak();
    const { bytes } = await memory.resident();
    await portal.refresh();
    growths.push(((await memory.resident()).peakBytes - bytes) / MIB);
  }
  const held = ((await memory.heldBytes()) - before) / MIB;
  growths.sort((a, b) => a - b);
  print(
    'resident memory: peak within a report over before it',
    Math.round(growths[ROUNDS - 1]),
    'MiB',
    {
      median: Math.round(growths[ROUNDS >> 1]),
      reports: ROUNDS,
      goal: 150,
    },
  );
  print(
    'memory held after so many reports over before',
    Math.round(held),
    'MiB',
    {
      reports: ROUNDS,
      how: 'heap and external, after a forced collection',
      goal: 150,
    },
  );
}

/** Whether many viewers cost more than one, and what they wait. */
async function measureViewers(what) {
  const { memory, say, profile } = what;
  say('what one gathering asks');
  const single = await counted(what, () => what.portal.refresh());
  say(`${VIEWERS} viewers sign in`);
  const tokens = [];
  for (let index = 0; index < VIEWERS; index++) {
    tokens.push(await viewerToken(what.backendUrl, `viewer-${index}`));
  }
  const seconds = WATCHED_PERIODS * PERIOD_SECONDS;
  say(`one viewer for ${seconds} s`);
  const first = tokens.slice(0, 1);
  // Both find what was left by such as they are.
  await watched(what, first, 2 * PERIOD_SECONDS);
  const one = await watched(what, first, seconds);
  say(`${VIEWERS} viewers for ${seconds} s`);
  await watched(what, tokens, 2 * PERIOD_SECONDS);
  if (profile) {
    await memory.startProfile();
  }
  await memory.watchLoop();
  const many = await watched(what, tokens, seconds);
  const loop = await memory.loopDelays();
  if (profile) {
    await writeFile(profile, JSON.stringify(await memory.endProfile()));
  }
  for (const door of ['kubernetes', 'mimir', 'loki']) {
    const sum = ({ counts }) =>
      Object.values(counts[door]).reduce((total, it) => total + it, 0);
    print(
      `requests at the ${door} door, of ${VIEWERS} viewers / of one`,
      Math.round((100 * sum(many)) / sum(one)) / 100,
      '',
      {
        ofMany: sum(many),
        ofOne: sum(one),
        ofOneGathering: sum(single),
        seconds,
      },
    );
  }
  const at = share =>
    Math.round(10 * many.took[Math.floor(share * (many.took.length - 1))]) / 10;
  print(`p99 of what ${VIEWERS} viewers wait, warm`, at(0.99), 'ms', {
    median: at(0.5),
    most: at(1),
    answers: many.took.length,
    failed: many.failed,
    goal: 200,
  });
  print(
    'longest time the event loop of the backend stood still meanwhile',
    Math.round(loop.most),
    'ms',
    { p99: Math.round(loop.p99) },
  );
}

/** So many users look on; each has been let in before when they are warm. */
async function watched({ doors, portal }, tokens, seconds) {
  return counted({ doors }, () =>
    watch({
      url: portal.url,
      tokens,
      periodSeconds: PERIOD_SECONDS,
      seconds,
    }),
  );
}

/** What some work gives, and what was asked at each door meanwhile. */
async function counted({ doors }, work) {
  await sleep(BETWEEN_REFRESHES_MS);
  await fetch(`${doors.control}/requests`, { method: 'DELETE' });
  const given = await work();
  // What was begun meanwhile comes to its end.
  await sleep(BETWEEN_REFRESHES_MS);
  const counts = await (await fetch(`${doors.control}/requests`)).json();
  return { ...given, counts };
}

function printRatios(name, measured, goal) {
  if (measured.length === 0) {
    print(name, null, '', { goal });
    return;
  }
  const ratios = measured
    .map(it => it.partMs / it.bareMs)
    .sort((a, b) => a - b);
  const median = values =>
    [...values].sort((a, b) => a - b)[values.length >> 1];
  print(name, Math.round(1_000 * median(ratios)) / 1_000, '', {
    least: Math.round(1_000 * ratios[0]) / 1_000,
    most: Math.round(1_000 * ratios[ratios.length - 1]) / 1_000,
    partMs: Math.round(median(measured.map(it => it.partMs))),
    bareMs: Math.round(median(measured.map(it => it.bareMs))),
    rounds: measured.length,
    goal,
  });
}
