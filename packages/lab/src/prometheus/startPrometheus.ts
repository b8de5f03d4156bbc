import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ChildProcessEnd, endOf, stopByPid } from './childProcess';
import { findOnPath } from './findOnPath';
import type { Log } from './Log';
import type { Prometheus } from './Prometheus';
import { PrometheusMissingError } from './PrometheusMissingError';

const READY_WITHIN_MS = 30_000;
const LISTENING = /msg="Listening on" address=(\S+)/;

/** The end of what Prometheus logged, and the address it named. */
class LogTail {
  address?: string;
  text = '';

  add(chunk: string): void {
    this.text = (this.text + chunk).slice(-4_000);
    this.address ??= LISTENING.exec(this.text)?.[1];
  }
}

/**
 * Starts Prometheus on a free loopback port and waits until it answers.
 *
 * It scrapes nothing; samples come by remote write, or are blocks that lie in
 * `dataDir` before the start.
 *
 * @param options.dataDir its database; made when it does not exist
 * @param options.outOfOrderWindow how far behind the newest sample of a series
 *   another may come, as a Prometheus duration; none by default
 * @throws PrometheusMissingError when there is no `prometheus` on PATH
 * @throws Error with the end of its log when it stops before it is ready
 */
export async function startPrometheus(options: {
  dataDir: string;
  outOfOrderWindow?: string;
  log?: Log;
}): Promise<Prometheus> {
  const { dataDir, outOfOrderWindow = '0s', log } = options;
  const program = findOnPath('prometheus');
  if (!program) {
    throw new PrometheusMissingError('prometheus');
  }
  await mkdir(dataDir, { recursive: true });
  const configFile = path.join(dataDir, 'prometheus.yml');
  await writeFile(
    configFile,
    `storage:\n  tsdb:\n    out_of_order_time_window: ${outOfOrderWindow}\n`,
  );

  const child = spawn(
    program,
    [
      `--config.file=${configFile}`,
      `--storage.tsdb.path=${dataDir}`,
      '--storage.tsdb.retention.time=15d',
      // Port 0 lets the kernel choose one that is free; the log says which.
      '--web.listen-address=127.0.0.1:0',
      '--web.enable-remote-write-receiver',
      '--web.enable-admin-api',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const end = endOf(child);
  const output = new LogTail();
  child.stderr.setEncoding('utf8').on('data', text => output.add(text));
  try {
    const url = await readyUrl(output, end);
    log?.(`Prometheus listens on ${url}`);
    return {
      url,
      pid: child.pid!,
      dataDir,
      close: () => stopByPid(child, end),
    };
  } catch (error) {
    await stopByPid(child, end);
    throw error;
  }
}

async function readyUrl(
  output: LogTail,
  end: ChildProcessEnd,
): Promise<string> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (end.reason) {
      throw new Error(
        `prometheus ${end.reason} before it was ready:\n${output.text}`,
      );
    }
    if (output.address) {
      const url = `http://${output.address}`;
      const response = await fetch(`${url}/-/ready`).catch(() => undefined);
      if (response?.ok) {
        return url;
      }
    }
    await sleep(25);
  }
  throw new Error(
    `prometheus was not ready within ${READY_WITHIN_MS / 1000} s:\n` +
      `${output.text}`,
  );
}
