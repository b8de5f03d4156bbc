import { run } from './run';

/** Runs the command line on the arguments of this process, and sets its exit code. */
export async function main(): Promise<void> {
  // Not process.exit(), which would cut off what is still being written.
  process.exitCode = await run(process.argv.slice(2), {
    out: text => process.stdout.write(text),
    error: text => process.stderr.write(text),
  });
}
