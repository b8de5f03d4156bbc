/**
 * Runs tests of Node's own test runner.
 *
 * @param pattern which files, from the root of this repository
 * @param env more variables for them
 * @returns the exit code, and the report as TAP, which is printed, too
 */
export async function nodeTests(processes, pattern, env = {}) {
  const child = processes.start(
    'node',
    ['--test', '--test-reporter=tap', pattern],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    },
  );
  let tap = '';
  child.stdout.on('data', data => {
    tap += data;
    process.stderr.write(data);
  });
  return { code: await processes.ended(child), tap };
}
