/** Runs the launcher's own tests, which need nothing but Node. */
export async function launcherTests(processes) {
  const child = processes.start(
    'node',
    ['--test', '--test-reporter=tap', 'scripts/launcher/*.test.mjs'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let tap = '';
  child.stdout.on('data', data => {
    tap += data;
    process.stderr.write(data);
  });
  return { code: await processes.ended(child), tap };
}
