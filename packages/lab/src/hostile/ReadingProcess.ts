import { ChildProcess, fork } from 'node:child_process';
import { Outcome, READY, Reading } from './Reading';

/** A reading that had not ended when its time was up. */
export class DidNotEndError extends Error {
  override readonly name = 'DidNotEndError';
}

/** Where readers run, so that one that hangs can be ended. */
export class ReadingProcess {
  readonly #module: string;
  #child: Promise<ChildProcess> | undefined;

  /** @param module - the path of a module that exports `readers` */
  constructor(module: string) {
    this.#module = module;
  }

  /**
   * Reads a text.
   *
   * @throws DidNotEndError when it takes longer than that, or ends the process
   */
  async read(reading: Reading, deadlineMs: number): Promise<Outcome> {
    this.#child ??= this.#start();
    const child = await this.#child;
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined = undefined;
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        child.removeAllListeners('message');
        child.removeAllListeners('exit');
        finish();
      };
      const fail = (why: string) =>
        settle(() => {
          this.close();
          reject(new DidNotEndError(why));
        });
      timer = setTimeout(
        () => fail(`It did not end within ${deadlineMs / 1_000} s.`),
        deadlineMs,
      );
      child.on('message', (message: object) => {
        // The transform of the sources tells of every module, too.
        if ('milliseconds' in message) {
          settle(() => resolve(message as Outcome));
        }
      });
      child.on('exit', (code, signal) =>
        fail(`It ended the process (${signal ?? code}).`),
      );
      child.send(reading);
    });
  }

  /** Ends the process, whatever it does. */
  close() {
    this.#child?.then(
      child => child.kill('SIGKILL'),
      () => {},
    );
    this.#child = undefined;
  }

  #start(): Promise<ChildProcess> {
    const child = fork(require.resolve('./readerProcess'), [this.#module], {
      execArgv: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
      // What Jest sets there is for its own processes.
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', code =>
        reject(
          new Error(`The readers of ${this.#module} do not load (${code}).`),
        ),
      );
      child.on('message', message => {
        if (message === READY) {
          child.removeAllListeners('message');
          child.removeAllListeners('exit');
          resolve(child);
        }
      });
    });
  }
}
