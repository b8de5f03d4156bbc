/** The command line of alloy-topology: npm run -s alloy-topology -- render SPEC.yaml OUTDIR */
export default function alloyTopology({ args, processes }) {
  return processes.run('node', [
    'packages/alloy-topology/bin/alloy-topology.js',
    ...args,
  ]);
}
