/** The command line of alloy-config: npm run -s alloy-config -- fmt FILE... */
export default function alloyConfig({ args, processes }) {
  return processes.run('node', [
    'packages/alloy-config/bin/alloy-config.js',
    ...args,
  ]);
}
