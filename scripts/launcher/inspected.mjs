import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
// The launcher runs by whatever Node is installed; not each has one of its own.
import { WebSocket } from 'ws';

/**
 * A Node process that was started with --inspect, seen from outside: its heap
 * by the inspector, its resident memory by the kernel.
 */
export class Inspected {
  #pid;
  #socket;
  #waiting = new Map();
  #sent = 0;

  /** @param options.port where its inspector listens */
  static async connect({ pid, port }) {
    const [{ webSocketDebuggerUrl }] = await (
      await fetch(`http://127.0.0.1:${port}/json/list`)
    ).json();
    const socket = new WebSocket(webSocketDebuggerUrl);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error(`no inspector on port ${port}`));
    });
    return new Inspected(pid, socket);
  }

  constructor(pid, socket) {
    this.#pid = pid;
    this.#socket = socket;
    socket.onmessage = ({ data }) => {
      const { id, result } = JSON.parse(data);
      this.#waiting.get(id)?.(result);
      this.#waiting.delete(id);
    };
  }

  /** Bytes that are held after all garbage was collected. */
  async heldBytes() {
    for (let i = 0; i < 3; i++) {
      await this.#call('HeapProfiler.collectGarbage');
      await sleep(100);
    }
    return this.#evaluate(
      '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())',
    );
  }

  /** Resident bytes now, and the most there were since `forgetPeak`. */
  async resident() {
    const status = await readFile(`/proc/${this.#pid}/status`, 'utf8');
    const of = name =>
      Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)[1]) * 1024;
    return { bytes: of('VmRSS'), peakBytes: of('VmHWM') };
  }

  async forgetPeak() {
    await writeFile(`/proc/${this.#pid}/clear_refs`, '5');
  }

  /** From now on it is noted how late its event loop is. */
  async watchLoop() {
    await this.#evaluate(`
      globalThis.watchedLoop?.disable();
      globalThis.watchedLoop = process
        .getBuiltinModule('node:perf_hooks')
        .monitorEventLoopDelay({ resolution: 10 });
      globalThis.watchedLoop.enable();
      0`);
  }

  /** Milliseconds for which its event loop stood still since `watchLoop`: the longest, the median and the 99th percentile. */
  async loopDelays() {
    const value = await this.#evaluate(`JSON.stringify({
      most: watchedLoop.max / 1e6,
      p50: watchedLoop.percentile(50) / 1e6,
      p99: watchedLoop.percentile(99) / 1e6,
    })`);
    return JSON.parse(value);
  }

  /** From now on it is noted where its time goes. */
  async startProfile() {
    await this.#call('Profiler.enable');
    await this.#call('Profiler.start');
  }

  /** Where its time went since `startProfile`, as a .cpuprofile has it. */
  async endProfile() {
    return (await this.#call('Profiler.stop')).profile;
  }

  close() {
    this.#socket.close();
  }

  async #evaluate(expression) {
    const { result } = await this.#call('Runtime.evaluate', { expression });
    return result.value;
  }

  #call(method, params) {
    this.#sent += 1;
    const id = this.#sent;
    return new Promise(resolve => {
      this.#waiting.set(id, resolve);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }
}
