import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const TERM_GRACE_MS = 10_000;

/** How a child process ended; `reason` is unset while it runs. */
export interface ChildProcessEnd {
  reason?: string;
  readonly ended: Promise<void>;
}

/**
 * Watches a child for its end, and kills it when this process exits without
 * having stopped it.
 */
export function endOf(child: ChildProcess): ChildProcessEnd {
  const killAtExit = () => child.kill('SIGKILL');
  process.once('exit', killAtExit);
  const end: { reason?: string; ended: Promise<void> } = {
    ended: new Promise(resolve => {
      const settle = (reason: string) => {
        end.reason = reason;
        process.removeListener('exit', killAtExit);
        resolve();
      };
      child.once('error', error => settle(`did not start: ${error.message}`));
      child.once('exit', (code, signal) =>
        settle(`ended with ${signal ?? `code ${code}`}`),
      );
    }),
  };
  return end;
}

/** Asks a child to end, insists after ten seconds, and waits for its end. */
export async function stopByPid(
  child: ChildProcess,
  end: ChildProcessEnd,
): Promise<void> {
  if (end.reason) {
    return;
  }
  child.kill('SIGTERM');
  const grace = new AbortController();
  await Promise.race([
    end.ended,
    sleep(TERM_GRACE_MS, undefined, { signal: grace.signal }).catch(() => {}),
  ]);
  grace.abort();
  if (!end.reason) {
    child.kill('SIGKILL');
    await end.ended;
  }
}
