import { parseArgs } from 'node:util';
import { assertFree, startLab, untilReady } from '../launcher/portal.mjs';
import { expected } from '../launcher/processes.mjs';
import { preparePrograms } from '../launcher/system.mjs';

/** npm start: the lab, the backend and the frontend, until Ctrl-C. */
export default async function start({ args, say, processes }) {
  const { values } = parseArgs({
    args,
    options: { scenario: { type: 'string', default: 'healthy' } },
  });
  const missing = await preparePrograms(['prometheus', 'promtool'], {
    say,
    processes,
  });
  if (missing.length > 0) {
    throw expected('without a Prometheus the lab has no metrics to show.');
  }

  await assertFree({ 3000: 'the frontend', 7007: 'the backend' });

  say(`starting the lab (scenario ${values.scenario})`);
  const lab = await startLab({ processes, scenario: values.scenario });

  say('starting the backend and the frontend');
  const env = { ...process.env, ...lab.env };
  const quiet = { env, stdio: ['ignore', 2, 2] };
  const backend = processes.start(
    'yarn',
    ['workspace', 'backend', 'start'],
    quiet,
  );
  const app = processes.start('yarn', ['workspace', 'app', 'start'], quiet);
  await Promise.all([
    untilReady({
      child: backend,
      url: 'http://localhost:7007/.backstage/health/v1/readiness',
    }),
    untilReady({ child: app, url: 'http://localhost:3000' }),
  ]);

  say('ready:');
  say('  portal    http://localhost:3000   (sign in as guest)');
  say(
    '  a cluster http://localhost:3000/catalog/default/resource/lab-lon1-uk/alloy',
  );
  say('  a new one http://localhost:3000/create');
  say(
    `  lab       ${lab.state.doors.control.url}/state   (all data is simulated)`,
  );
  say('Ctrl-C stops everything.');

  const ended = child => new Promise(resolve => child.once('exit', resolve));
  const name = await Promise.race([
    ended(lab.child).then(() => 'the lab'),
    ended(backend).then(() => 'the backend'),
    ended(app).then(() => 'the frontend'),
  ]);
  if (processes.stopping) {
    // The signal's handler waits for the rest and ends the launcher.
    await new Promise(() => {});
  }
  throw expected(`${name} ended; its output above says why.`);
}
