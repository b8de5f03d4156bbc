import path from 'node:path';

/** Runs one bench; it prints a line of JSON for each figure. */
async function main([piece]: string[]) {
  const { default: run } = require(path.resolve(piece));
  await run();
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 2;
});
