#!/usr/bin/env node
/*
 * The launcher: `node scripts/launch.mjs TASK [ARGS]`, which is what every
 * script of package.json is. It needs nothing but Node and npm: it makes the
 * toolchain and the dependencies ready and runs a task of scripts/tasks.
 * What it has to say goes to stderr; stdout belongs to the task.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Processes } from './launcher/processes.mjs';
import { prepareToolchain } from './launcher/toolchain.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = line => process.stderr.write(`[launch] ${line}\n`);

const [name = '', ...args] = process.argv.slice(2);
const taskFile = new URL(`./tasks/${name}.mjs`, import.meta.url);
if (!/^[a-z-]+$/.test(name) || !existsSync(taskFile)) {
  say(`there is no task "${name}"; see "scripts" in package.json`);
  process.exit(2);
}

const processes = new Processes({ root, say });
processes.stopOnSignals();
try {
  await prepareToolchain({ root, say, processes });
  const { default: task } = await import(taskFile.href);
  process.exitCode = (await task({ args, root, say, processes })) ?? 0;
} catch (error) {
  if (!processes.stopping) {
    const told = error.expected || error.code?.startsWith('ERR_PARSE_ARGS');
    say(told ? error.message : error.stack);
  }
  process.exitCode = 1;
} finally {
  await processes.stopAll();
}
