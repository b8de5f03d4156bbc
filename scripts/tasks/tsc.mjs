export default function tsc({ args, processes }) {
  return processes.run('yarn', ['exec', 'tsc', ...args]);
}
