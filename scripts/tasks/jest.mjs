import { preparePrograms } from '../launcher/system.mjs';

/** npm run jest -- PATH... : the unit and integration tests, or some of them. */
export default async function jest({ args, say, processes }) {
  await preparePrograms(['prometheus', 'promtool'], { say, processes });
  const cli = [
    ...['exec', 'backstage-cli', 'repo', 'test', '--watch=false'],
    // A time-out is to end what hangs, not to judge how busy the machine is.
    '--testTimeout=60000',
  ];
  return processes.run('yarn', [...cli, ...args], {
    env: {
      ...process.env,
      CI: 'true',
      // The kubernetes plugin's backend imports its client as a module.
      NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
    },
  });
}
