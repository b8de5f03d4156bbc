import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ParseArgsConfig, parseArgs } from 'node:util';
import { DOORS, DoorName } from './doors/ports';
import { Lab, startLab } from './Lab';

const USAGE = `lab start [--scenario NAME|FOLDER] [--ports DOOR=PORT,...] [--work-dir FOLDER]
  --scenario  healthy, degraded, misconfigured, fleet-NODES (fleet-5000: that many nodes),
              or a folder in the recordings' form (healthy)
  --ports     doors: ${DOORS.join(', ')}; 0 is any free port
  --work-dir  where the lab writes; by default a temporary folder, removed at the end
On stdout stands one line of JSON once everything answers: what GET /state of the control door says.`;

const OPTIONS = {
  scenario: { type: 'string', default: 'healthy' },
  ports: { type: 'string', default: '' },
  'work-dir': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} satisfies ParseArgsConfig['options'];

function parsePorts(text: string): Partial<Record<DoorName, number>> {
  const ports: Partial<Record<DoorName, number>> = {};
  for (const part of text.split(',').filter(it => it !== '')) {
    const [door, port] = part.split('=');
    const isDoor = (DOORS as readonly string[]).includes(door);
    if (!isDoor || !/^\d{1,5}$/.test(port ?? '') || Number(port) > 65535) {
      throw new Error(
        `--ports ${part}: expected DOOR=PORT, a door being one of ${DOORS.join(
          ', ',
        )}`,
      );
    }
    ports[door as DoorName] = Number(port);
  }
  return ports;
}

function log(line: string): void {
  process.stderr.write(`lab: ${line}\n`);
}

async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: OPTIONS,
    allowPositionals: true,
  });
  if (values.help || positionals.join() !== 'start') {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const ports = parsePorts(values.ports);
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => stopped.abort(signal));
  }
  const workDir =
    values['work-dir'] ?? (await mkdtemp(path.join(tmpdir(), 'alloy-lab-')));
  let lab: Lab | undefined;
  try {
    const { scenario } = values;
    lab = await startLab({ scenario, ports, workDir, log });
    await Promise.race([
      lab.telemetryReady().catch(() => {}),
      aborted(stopped.signal),
    ]);
    if (!stopped.signal.aborted) {
      process.stdout.write(`${JSON.stringify(lab.state())}\n`);
    }
    await aborted(stopped.signal);
    log(`stopping on ${stopped.signal.reason}`);
  } finally {
    await lab?.close();
    if (values['work-dir'] === undefined) {
      await rm(workDir, { recursive: true, force: true });
    }
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) {
      resolve();
    }
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

run(process.argv.slice(2)).catch(error => {
  log(error.message);
  process.exitCode = 1;
});
