import {
  ANY_PORTS_BUT_FORGE,
  freePort,
  startBackend,
  startLab,
} from './portal.mjs';
import { expected } from './processes.mjs';

/**
 * The portal as browser tests see it: the built app, served by the backend
 * itself, with a lab behind it, all on ports of their own.
 */
export async function openPortal({
  say,
  processes,
  build,
  scenario = 'healthy',
}) {
  if (build) {
    say('building the app');
    const code = await processes.run('yarn', ['workspace', 'app', 'build'], {
      stdio: ['ignore', 2, 2],
    });
    if (code !== 0) {
      throw expected(`the app did not build (${code}); see above.`);
    }
  }
  say('starting the lab and the portal');
  const lab = await startLab({
    processes,
    scenario,
    ports: ANY_PORTS_BUT_FORGE,
  });
  const backend = await startBackend({
    processes,
    env: lab.env,
    port: await freePort(),
  });
  return {
    env: {
      ...lab.env,
      PLAYWRIGHT_URL: backend.url,
      LAB_CONTROL_URL: lab.state.doors.control.url,
    },
    async close() {
      await processes.stop(backend.child);
      await processes.stop(lab.child);
    },
  };
}
