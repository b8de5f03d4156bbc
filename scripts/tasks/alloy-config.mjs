import { TYPESCRIPT } from '../launcher/typescript.mjs';

/** The command line of alloy-config: npm run -s alloy-config -- fmt FILE... */
export default function alloyConfig({ args, processes }) {
  return processes.run('node', [
    ...TYPESCRIPT,
    'packages/alloy-config/src/cli/main.ts',
    ...args,
  ]);
}
