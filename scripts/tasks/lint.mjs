export default function lint({ args, processes }) {
  const cli = ['exec', 'backstage-cli', 'repo', 'lint', '--max-warnings', '0'];
  return processes.run('yarn', [...cli, ...args]);
}
