import { TYPESCRIPT } from '../launcher/typescript.mjs';

/** The command line of alloy-topology: npm run -s alloy-topology -- render SPEC.yaml OUTDIR */
export default function alloyTopology({ args, processes }) {
  return processes.run('node', [
    ...TYPESCRIPT,
    'packages/alloy-topology/src/cli/main.ts',
    ...args,
  ]);
}
