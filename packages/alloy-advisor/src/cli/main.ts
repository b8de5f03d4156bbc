import { run } from './run';

// Who reads no more, as `| head` does, has what he wants.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
});

/** Runs the command line on the arguments of this process. */
run(process.argv.slice(2), {
  out: text => process.stdout.write(text),
  error: text => process.stderr.write(text),
}).then(exitCode => {
  // Not process.exit(), which would cut off what is still being written.
  process.exitCode = exitCode;
});
