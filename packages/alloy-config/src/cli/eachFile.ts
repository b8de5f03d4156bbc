import { ExitCode } from './exitCode';
import { readText } from './readText';
import { Terminal } from './Terminal';

/**
 * Does the same to every file. One that cannot be read is named on the terminal,
 * and the others go on. Gives the exit code of all together.
 */
export async function eachFile(
  files: readonly string[],
  terminal: Terminal,
  handle: (file: string, text: string) => Promise<number> | number,
): Promise<number> {
  let exitCode: number = ExitCode.ok;
  for (const file of files) {
    let code: number;
    try {
      code = await handle(file, await readText(file));
    } catch (error) {
      terminal.error(`${file}: ${(error as Error).message}\n`);
      code = ExitCode.failure;
    }
    exitCode = Math.max(exitCode, code);
  }
  return exitCode;
}
