import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { expected } from './processes.mjs';
import { TYPESCRIPT } from './typescript.mjs';

/** The forge stays where the templates' forms name it. */
export const ANY_PORTS_BUT_FORGE = 'control=0,kubernetes=0,mimir=0,loki=0';
/** Ports that nobody has to know: whatever is free. */
export const ANY_PORTS = `${ANY_PORTS_BUT_FORGE},forge=0`;

/**
 * Starts the lab and waits until all its doors answer.
 *
 * @returns its process, what it says of itself (GET /state), and the variables
 *   that tell the portal's configuration where it is
 */
export async function startLab({ processes, scenario, ports }) {
  const args = ['packages/lab/src/cli.ts', 'start', '--scenario', scenario];
  const child = processes.start(
    'node',
    [...TYPESCRIPT, ...args, ...(ports ? ['--ports', ports] : [])],
    { stdio: ['ignore', 'pipe', 2] },
  );
  const line = await Promise.race([
    firstLine(child.stdout),
    new Promise(resolve => child.once('exit', () => resolve(undefined))),
  ]);
  if (line === undefined) {
    throw expected('the lab did not start; its output above says why.');
  }
  const state = JSON.parse(line);
  const host = door => new URL(state.doors[door].url).host;
  return {
    child,
    state,
    env: {
      LAB_CONTROL_HOST: host('control'),
      LAB_KUBERNETES_URL: state.doors.kubernetes.url,
      LAB_MIMIR_URL: state.doors.mimir.url,
      LAB_LOKI_URL: state.doors.loki.url,
      // The portal's templates name the forge as people would.
      LAB_FORGE_HOST: host('forge').replace('127.0.0.1', 'localhost'),
    },
  };
}

/**
 * Starts the backend alone, without a watcher, on a port of its own, and waits
 * until it is ready. It serves the built app, too, where there is one.
 *
 * @param options.flags more of Node's own
 */
export async function startBackend({ processes, env, port, stdio, flags }) {
  const url = `http://localhost:${port}`;
  const child = processes.start(
    'node',
    // The scaffolder renders templates in isolated-vm, which wants no snapshot.
    [...TYPESCRIPT, '--no-node-snapshot', ...(flags ?? []), 'src/index.ts'],
    {
      // Files that the configuration names are relative to it.
      cwd: path.join(processes.root, 'packages', 'backend'),
      stdio: ['ignore', stdio ?? 2, 2],
      env: {
        ...process.env,
        ...env,
        NODE_ENV: 'development',
        LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
        APP_CONFIG_app_baseUrl: JSON.stringify(url),
        APP_CONFIG_backend_baseUrl: JSON.stringify(url),
        APP_CONFIG_backend_cors_origin: JSON.stringify(url),
        APP_CONFIG_backend_listen_port: String(port),
      },
    },
  );
  await untilReady({ child, url: `${url}/.backstage/health/v1/readiness` });
  return { child, url };
}

/** Waits until a URL answers well, or the process behind it has ended. */
export async function untilReady({ child, url, seconds = 120 }) {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw expected(`it ended before ${url} answered; see its output above.`);
    }
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) {
      return;
    }
    await sleep(200);
  }
  throw expected(`${url} did not answer within ${seconds} s.`);
}

/** A port that was free a moment ago. */
export async function freePort() {
  return listenOnce(0);
}

/** Throws, naming the port and who wants it, when somebody listens there. */
export async function assertFree(ports) {
  for (const [port, who] of Object.entries(ports)) {
    await listenOnce(Number(port)).catch(error => {
      throw error.code === 'EADDRINUSE'
        ? expected(
            `port ${port}, which ${who} needs, is taken: stop what listens there and start again.`,
          )
        : error;
    });
  }
}

async function listenOnce(wanted) {
  const server = createServer();
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  await new Promise(resolve => server.close(resolve));
  return port;
}

async function firstLine(stream) {
  for await (const line of createInterface({ input: stream })) {
    stream.resume();
    return line;
  }
  return undefined;
}
