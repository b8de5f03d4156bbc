import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long a process may take to end after SIGTERM. */
const GRACE_MS = 15_000;

/**
 * The processes that the launcher started. Each leads a group of its own, so
 * that what it starts in turn ends with it.
 */
export class Processes {
  #running = new Set();
  root;
  #say;
  stopping = false;

  constructor({ root, say }) {
    this.root = root;
    this.#say = say;
  }

  /** Starts a program; `options` are those of child_process.spawn. */
  start(command, args, options = {}) {
    const child = spawn(command, args, {
      cwd: this.root,
      stdio: 'inherit',
      ...options,
      detached: true,
    });
    this.#running.add(child);
    child.once('error', () => this.#running.delete(child));
    return child;
  }

  /** Runs a program to its end and gives its exit code. */
  async run(command, args, options) {
    return this.ended(this.start(command, args, options));
  }

  /** Runs a program and gives what it wrote to stdout; throws if it fails. */
  async output(command, args, options = {}) {
    const child = this.start(command, args, {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const written = { stdout: '', stderr: '' };
    child.stdout.on('data', data => (written.stdout += data));
    child.stderr.on('data', data => (written.stderr += data));
    const code = await this.ended(child);
    if (code !== 0) {
      throw expected(
        `${command} ${args.join(' ')} failed (${code}):\n${written.stdout}${
          written.stderr
        }`,
      );
    }
    return written.stdout;
  }

  /** The exit code of a started program, once its output is whole. */
  async ended(child) {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (status, signal) =>
        resolve(status ?? 128 + (constants.signals[signal] ?? 0)),
      );
    });
    await endGroup(child);
    this.#running.delete(child);
    return code;
  }

  /** Ends one process and all that it started. */
  async stop(child) {
    await endGroup(child);
    this.#running.delete(child);
  }

  /** Ends every process, and waits until they are gone. */
  async stopAll() {
    await Promise.all([...this.#running].map(it => this.stop(it)));
  }

  /**
   * Ends everything on Ctrl-C, on a signal, and when the npm that started the
   * launcher is killed, which tells its children nothing.
   */
  stopOnSignals() {
    const stop = async (reason, code) => {
      if (this.stopping) {
        return;
      }
      this.stopping = true;
      if (this.#running.size > 0) {
        this.#say(`${reason}: stopping`);
      }
      await this.stopAll();
      process.exit(code);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => stop(signal, 128 + constants.signals[signal]));
    }
    if (process.env.npm_lifecycle_event) {
      const parent = process.ppid;
      setInterval(() => {
        if (process.ppid !== parent) {
          stop('npm is gone', 143);
        }
      }, 500).unref();
    }
  }
}

/** An error that says all there is to say; no stack is printed. */
export function expected(message) {
  return Object.assign(new Error(message), { expected: true });
}

async function endGroup(child) {
  if (child.pid === undefined || !signalGroup(child, 'SIGTERM')) {
    return;
  }
  const deadline = Date.now() + GRACE_MS;
  while (signalGroup(child, 0)) {
    if (Date.now() > deadline) {
      signalGroup(child, 'SIGKILL');
    }
    await sleep(50);
  }
}

/** Whether there was anybody in the group to get the signal. */
function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
    return true;
  } catch {
    return false;
  }
}
