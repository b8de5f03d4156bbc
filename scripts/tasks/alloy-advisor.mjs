import { TYPESCRIPT } from '../launcher/typescript.mjs';

/** The command line of alloy-advisor: npm run -s alloy-advisor -- lint PATH... */
export default function alloyAdvisor({ args, processes }) {
  return processes.run('node', [
    ...TYPESCRIPT,
    'packages/alloy-advisor/src/cli/main.ts',
    ...args,
  ]);
}
