import { setTimeout as sleep } from 'node:timers/promises';
import { expected } from './processes.mjs';

/** Longer than what a machine that has just booted updates by itself. */
const PATIENCE_SECONDS = 600;
const PAUSE_MS = 2_000;

/**
 * Runs apt-get, and waits while another one is at work. Throws what apt says
 * when it fails, or is locked for longer than `patienceSeconds`.
 */
export async function aptGet(
  args,
  { say, processes, patienceSeconds = PATIENCE_SECONDS },
) {
  const deadline = Date.now() + patienceSeconds * 1000;
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
    // Whether it is locked is told from its words.
    LC_ALL: 'C.UTF-8',
  };
  let told = false;
  for (;;) {
    const seconds = Math.max(0, Math.ceil((deadline - Date.now()) / 1000));
    // For dpkg's locks apt waits by itself, for those of lists and archives not.
    const wait = ['-o', `DPkg::Lock::Timeout=${seconds}`];
    try {
      return await processes.output('apt-get', [...wait, ...args], { env });
    } catch (error) {
      const lock = /Could not get lock (?<what>.*)/.exec(error.message);
      if (!lock) {
        throw error;
      }
      if (Date.now() >= deadline) {
        throw expected(
          `apt-get ${args[0]} was locked out for ${patienceSeconds} s: ${lock.groups.what} Start again when that is done.`,
        );
      }
      if (!told) {
        say(`waiting for another apt: ${lock.groups.what}`);
        told = true;
      }
      await sleep(PAUSE_MS);
    }
  }
}
