import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { guestToken } from '../launcher/guest.mjs';
import { Inspected } from '../launcher/inspected.mjs';
import {
  ANY_PORTS,
  freePort,
  startBackend,
  startLab,
} from '../launcher/portal.mjs';
import { expected } from '../launcher/processes.mjs';
import { preparePrograms } from '../launcher/system.mjs';
import { plantingProxy } from './eventloop/plantingProxy.mjs';
import { pushRepository } from './eventloop/pushRepository.mjs';
import { MIB, configurationOf, repositoryOf } from './eventloop/texts.mjs';
import { openReport } from './openReport.mjs';
import { print } from './print.mjs';

const ROUNDS = 3;
const GOAL_MS = 50;
/** A refresh is made anew when the last one is older than three seconds. */
const BETWEEN_REFRESHES_MS = 3_200;
const IDLE_MS = 10_000;
/** The most that is read of a repository, but for what else is in it. */
const REPOSITORY_BYTES = 7.9 * MIB;
const CONFIGURATION_BYTES = MIB;
const MOST_READING_MS = 120_000;
const CONFIG_MAP = '/api/v1/namespaces/monitoring/configmaps/alloy-cluster';

const PARTS = {
  idle: measureIdle,
  repository: measureRepository,
  configuration: measureConfiguration,
  report: measureReport,
};

/**
 * npm run -s bench -- eventloop [--nodes 5000] [--profile FILE] [PART...]: how
 * long the backend's event loop stands still while a large repository, a large
 * configuration and a large report are taken in. The profile (.cpuprofile) is
 * of the backend's main thread in the last part.
 */
export default async function eventloop({ args, say, processes }) {
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
  say('starting the lab and the backend');
  const lab = await startLab({
    processes,
    scenario: 'healthy',
    ports: ANY_PORTS,
  });
  const planted = new Map();
  const kubernetes = await plantingProxy(lab.env.LAB_KUBERNETES_URL, planted);
  const port = await freePort();
  const backend = await startBackend({
    processes,
    env: {
      ...lab.env,
      LAB_KUBERNETES_URL: kubernetes.url,
      // All of the report, however busy the machine is.
      APP_CONFIG_alloy_gathering: JSON.stringify({
        timeout: { minutes: 2 },
        sourceTimeout: { minutes: 1 },
      }),
    },
    port: await freePort(),
    flags: [`--inspect=127.0.0.1:${port}`],
  });
  const inspected = await Inspected.connect({ pid: backend.child.pid, port });
  try {
    const what = { lab, planted, backend, inspected, say, values };
    await warmUp(what);
    for (const [index, part] of parts.entries()) {
      if (values.profile !== undefined && index === parts.length - 1) {
        await inspected.startProfile();
      }
      await PARTS[part](what);
    }
    if (values.profile !== undefined) {
      const profile = await inspected.endProfile();
      await writeFile(values.profile, JSON.stringify(profile));
    }
  } finally {
    inspected.close();
    kubernetes.close();
  }
}

/** The first reports load the kubernetes plugin's client, and code is made fast. */
async function warmUp({ backend, say }) {
  say('asking for the first reports');
  const portal = await openReport(backend.url);
  for (let i = 0; i < 5; i++) {
    await portal.refresh();
    await sleep(BETWEEN_REFRESHES_MS);
  }
}

async function measureIdle({ inspected, say }) {
  say('nothing');
  await measured(inspected, 'nothing', () => sleep(IDLE_MS));
}

/** Each round reads a repository that was not read before. */
async function measureRepository({ lab, backend, inspected, say }) {
  say('a repository');
  const forge = lab.state.doors.forge.url.replace('127.0.0.1', 'localhost');
  const files = repositoryOf(REPOSITORY_BYTES);
  for (let i = 0; i < ROUNDS; i++) {
    const name = `bench-${i}`;
    await pushRepository({
      forge,
      name,
      files: {
        ...files,
        'catalog-info.yaml': JSON.stringify(clusterEntity(name)),
      },
    });
    await register(
      backend.url,
      `${forge}/platform/${name}/src/branch/main/catalog-info.yaml`,
    );
    const portal = await openReport(backend.url, name);
    await measured(
      inspected,
      'a repository',
      async () => {
        const { status, message } = await untilRead(portal);
        return { status, message };
      },
      {
        files: Object.keys(files).length,
        bytes: Object.values(files).reduce((sum, it) => sum + it.length, 0),
      },
    );
  }
}

function clusterEntity(name) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      annotations: {
        'alloy.grafana.com/cluster': 'lab-lon1-uk',
        'alloy.grafana.com/kubernetes-cluster': 'lab',
      },
    },
    spec: { type: 'kubernetes-cluster', owner: 'group:default/platform' },
  };
}

async function register(backendUrl, target) {
  const response = await fetch(`${backendUrl}/api/catalog/locations`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await guestToken(backendUrl)}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ type: 'url', target }),
  });
  if (!response.ok) {
    throw new Error(`the catalog: ${response.status} ${await response.text()}`);
  }
}

/** What a report says of the repository as soon as that is no longer being read. */
async function untilRead(portal) {
  const beganMs = performance.now();
  for (;;) {
    const { snapshot } = await portal.refresh();
    const state = snapshot.sources.find(it => it.source === 'repository');
    if (state === undefined) {
      throw new Error('the cluster of the report has no repository.');
    }
    if (
      state.status !== 'timed-out' ||
      performance.now() - beganMs > MOST_READING_MS
    ) {
      return state;
    }
    await sleep(BETWEEN_REFRESHES_MS);
  }
}

/** A collector's configuration, in a report and by itself. */
async function measureConfiguration({ planted, backend, inspected, say }) {
  say('a configuration');
  const text = configurationOf(CONFIGURATION_BYTES);
  planted.set(
    CONFIG_MAP,
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'alloy-cluster', namespace: 'monitoring' },
      data: { 'config.alloy': text },
    }),
  );
  const bytes = text.length;
  const portal = await openReport(backend.url);
  for (let i = 0; i < ROUNDS; i++) {
    await sleep(BETWEEN_REFRESHES_MS);
    await measured(
      inspected,
      'a configuration, in a report',
      async () => {
        const { snapshot, findings } = await portal.refresh();
        const { configuration } = snapshot.collectors.value.find(
          it => it.name === 'alloy-cluster',
        );
        return {
          placements: configuration.value?.placements.length,
          reason: configuration.reason,
          findings: findings.length,
          unknown: findings.filter(it => it.status === 'unknown').length,
        };
      },
      { bytes },
    );
  }
  for (let i = 0; i < ROUNDS; i++) {
    await sleep(BETWEEN_REFRESHES_MS);
    await measured(
      inspected,
      'a configuration, to be shown',
      async () => {
        const url = portal.url.replace(
          /report$/,
          'collectors/monitoring/alloy-cluster/configuration',
        );
        const response = await fetch(url, {
          headers: {
            Authorization: `Bearer ${portal.token}`,
            'Cache-Control': 'no-cache',
          },
        });
        const shown = await response.json();
        return { status: response.status, hidden: shown.hidden };
      },
      { bytes },
    );
  }
  planted.delete(CONFIG_MAP);
}

/** A report on a large fleet. */
async function measureReport({ lab, backend, inspected, say, values }) {
  const scenario = `fleet-${values.nodes}`;
  say(`a report (scenario ${scenario}, which takes a minute)`);
  const response = await fetch(`${lab.state.doors.control.url}/scenario`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: scenario }),
  });
  if (!response.ok) {
    throw new Error(`the lab: ${response.status} ${await response.text()}`);
  }
  const portal = await openReport(backend.url);
  for (let i = 0; i < 2; i++) {
    await portal.refresh();
    await sleep(BETWEEN_REFRESHES_MS);
  }
  for (let i = 0; i < ROUNDS; i++) {
    await sleep(BETWEEN_REFRESHES_MS);
    await measured(inspected, 'a report', async () => {
      const { sizes } = await portal.refresh();
      return sizes;
    });
  }
}

/** Prints how late the event loop was while some work was done. */
async function measured(inspected, name, work, more = {}) {
  await inspected.watchLoop();
  const beganMs = performance.now();
  const given = await work();
  const tookMs = Math.round(performance.now() - beganMs);
  const { p50, p99, most } = await inspected.loopDelays();
  print(`event loop, 99th percentile: ${name}`, Math.round(p99), 'ms', {
    p50: Math.round(p50),
    most: Math.round(most),
    tookMs,
    goal: GOAL_MS,
    ...more,
    ...given,
  });
}
