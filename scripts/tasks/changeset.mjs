export default function changeset({ args, processes }) {
  return processes.run('yarn', ['exec', 'changeset', ...args]);
}
