/** The command line of alloy-advisor: npm run -s alloy-advisor -- lint PATH... */
export default function alloyAdvisor({ args, processes }) {
  return processes.run('node', [
    'packages/alloy-advisor/bin/alloy-advisor.js',
    ...args,
  ]);
}
