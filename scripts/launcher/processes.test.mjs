import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Processes } from './processes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const silent = { root, say: () => {} };

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A shell that starts a sleeping child, tells its pid, and waits for it. */
const FAMILY = ['-c', 'sleep 60 & echo $!; wait'];

test('ends a process with everything that it started', async () => {
  const processes = new Processes(silent);
  const parent = processes.start('sh', FAMILY, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(parent.stdout, 'data');
  const grandchild = Number(String(line));
  assert.equal(isRunning(grandchild), true);

  await processes.stopAll();

  assert.equal(isRunning(parent.pid), false);
  assert.equal(isRunning(grandchild), false);
});

test('ends what a program left behind when it ended by itself', async () => {
  const processes = new Processes(silent);
  const parent = processes.start('sh', ['-c', 'sleep 60 & echo $!'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(parent, 'exit').then(() => processes.stop(parent));
  const [line] = await once(parent.stdout, 'data');
  await ended;

  assert.equal(isRunning(Number(String(line))), false);
});

test('says what a program printed when it fails', async () => {
  const processes = new Processes(silent);

  await assert.rejects(
    processes.output('sh', ['-c', 'echo no such package >&2; exit 3']),
    /failed \(3\):\nno such package/,
  );
});

test('stops its processes when npm, which started it, is killed', async () => {
  // Stands for npm: it starts the launcher and waits.
  const launcher = `
    import { Processes } from ${JSON.stringify(
      new URL('./processes.mjs', import.meta.url).href,
    )};
    const processes = new Processes({ root: '/', say: () => {} });
    processes.stopOnSignals();
    const child = processes.start('sleep', ['60']);
    console.log(child.pid);
    await processes.ended(child);`;
  const npm = spawn(
    process.execPath,
    [
      '-e',
      `require('node:child_process').spawn(process.execPath,
        ['--input-type=module', '-e', ${JSON.stringify(launcher)}],
        { stdio: 'inherit' });
       setInterval(() => {}, 1000);`,
    ],
    {
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = await once(npm.stdout, 'data');
  const sleeper = Number(String(line));
  assert.equal(isRunning(sleeper), true);

  npm.kill('SIGKILL');

  for (let i = 0; i < 100 && isRunning(sleeper); i += 1) {
    await sleep(100);
  }
  assert.equal(isRunning(sleeper), false);
});
