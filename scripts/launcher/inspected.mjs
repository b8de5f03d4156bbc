import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

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
    const { result } = await this.#call('Runtime.evaluate', {
      expression:
        '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())',
    });
    return result.value;
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

  close() {
    this.#socket.close();
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
