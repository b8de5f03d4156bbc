import { spawn } from 'node:child_process';
import path from 'node:path';

const PACKAGE_DIR = path.dirname(
  require.resolve('@alloy-fleet/lab/package.json'),
);

/** Runs the lab as its own process. */
function lab(...args: string[]) {
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      path.join(PACKAGE_DIR, 'src/cli.ts'),
      ...args,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', text => {
    said += text;
  });
  const ended = new Promise<{ code: number | null; said: string }>(resolve => {
    child.once('close', code => resolve({ code, said }));
  });
  const firstLine = new Promise<string>(resolve => {
    child.stdout.setEncoding('utf8').once('data', resolve);
  });
  return { child, ended, firstLine };
}

const ANY_PORTS = 'control=0,kubernetes=0,mimir=0,loki=0,forge=0';

// A busy machine takes its time.
jest.setTimeout(60_000);

describe('lab start', () => {
  it('says on stdout where the doors are, and leaves nothing on a signal', async () => {
    const { child, ended, firstLine } = lab(
      'start',
      '--scenario',
      'misconfigured',
      '--ports',
      ANY_PORTS,
    );
    const state = JSON.parse(await firstLine);
    expect(state).toMatchObject({ simulated: true, scenario: 'misconfigured' });
    const { url } = state.doors.control;

    child.kill('SIGTERM');

    const { code, said } = await ended;
    expect(code).toBe(0);
    expect(said).toContain('stopping on SIGTERM');
    const servers = said.match(/http:\/\/127\.0\.0\.1:\d+/g) ?? [];
    // The doors, and every Prometheus that was started behind them.
    expect(servers).toContain(url);
    for (const server of servers) {
      await expect(fetch(server)).rejects.toThrow('fetch failed');
    }
  });

  it.each([
    [['start', '--scenario', '/no/such'], '/no/such is not in the recordings'],
    [['start', '--ports', 'cellar=1'], '--ports cellar=1: expected DOOR=PORT'],
    [['start', '--ports', 'mimir=99999'], '--ports mimir=99999'],
    [['start', '--worl', 'x'], "Unknown option '--worl'"],
    [[], 'lab start [--scenario'],
  ])('%p is refused with a reason', async (args, reason) => {
    const { code, said } = await lab(...args).ended;
    expect(code).toBe(1);
    expect(said).toContain(reason);
  });
});
