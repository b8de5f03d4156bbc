import { TYPESCRIPT } from '../launcher/typescript.mjs';

/** The lab alone: npm run lab -- start --scenario NAME. */
export default function lab({ args, processes }) {
  return processes.run('node', [
    ...TYPESCRIPT,
    'packages/lab/src/cli.ts',
    ...args,
  ]);
}
