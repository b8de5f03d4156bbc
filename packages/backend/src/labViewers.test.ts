import { ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';

const CONFIGURED = { labViewers: { development: {} } };
const SCRIPT = path.join(__dirname, '__testUtils__', 'signInBackend.ts');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => {
    server.once('listening', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => {
    server.close(resolve);
  });
  return port;
}

async function signIn(options: {
  env: 'development' | 'production';
  providers: object;
  name?: string;
}) {
  const port = await freePort();
  const config = {
    app: { baseUrl: 'http://localhost:3000' },
    backend: {
      baseUrl: `http://127.0.0.1:${port}`,
      listen: { host: '127.0.0.1', port },
      database: { client: 'better-sqlite3', connection: ':memory:' },
      // What other plugins would be asked with, in production.
      auth: { keys: [{ secret: 'of-a-test' }] },
    },
    auth: {
      environment: 'development',
      keyStore: { provider: 'memory' },
      session: { secret: 'of-a-test' },
      providers: options.providers,
    },
  };
  const backend = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      '--no-node-snapshot',
      SCRIPT,
      JSON.stringify(config),
    ],
    {
      env: { ...process.env, NODE_ENV: options.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  try {
    return await answerOf(backend, port, options.name);
  } finally {
    backend.kill('SIGKILL');
  }
}

/** What is answered as soon as the backend listens. */
async function answerOf(backend: ChildProcess, port: number, name?: string) {
  let said = '';
  backend.stderr!.on('data', chunk => {
    said += chunk;
  });
  const url = `http://127.0.0.1:${port}`;
  const isReady = () =>
    fetch(`${url}/.backstage/health/v1/readiness`).then(
      it => it.ok,
      () => false,
    );
  while (!(await isReady())) {
    if (backend.exitCode !== null) {
      throw new Error(`The backend ended with ${backend.exitCode}: ${said}`);
    }
    await sleep(100);
  }
  const response = await fetch(`${url}/api/auth/labViewers/refresh`, {
    method: 'POST',
    headers: {
      'X-Requested-With': 'XMLHttpRequest',
      ...(name && { 'X-Lab-Viewer': name }),
    },
  });
  const text = await response.text();
  return { status: response.status, text };
}

describe('labViewers', () => {
  it('lets in whoever says his name, in development and when it is configured', async () => {
    const { status, text } = await signIn({
      env: 'development',
      providers: CONFIGURED,
      name: 'ann',
    });

    expect(status).toBe(200);
    expect(JSON.parse(text).backstageIdentity.identity.userEntityRef).toBe(
      'user:default/ann',
    );
  });

  it('lets nobody in who has no name', async () => {
    const { status } = await signIn({
      env: 'development',
      providers: CONFIGURED,
    });

    expect(status).toBe(403);
  });

  it.each([
    ['in production', 'production', CONFIGURED],
    ['where no configuration names it', 'development', {}],
  ] as const)('is not there %s', async (_where, env, providers) => {
    const { status, text } = await signIn({ env, providers, name: 'ann' });

    expect(status).toBe(404);
    expect(text).not.toContain('user:default/ann');
  });
});
