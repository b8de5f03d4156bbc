import path from 'node:path';

/** Runs one conformance suite on a file of cases and counts. */
async function main([piece, file]: string[]) {
  const { default: run } = require(path.resolve(piece));
  const { passed, failed } = await run(path.resolve(file));
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 2;
});
