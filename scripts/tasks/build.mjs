/** npm run build: what would be published, and the app. */
export default async function build({ args, processes }) {
  const types = await processes.run('yarn', ['exec', 'tsc']);
  if (types !== 0) {
    return types;
  }
  const cli = ['exec', 'backstage-cli', 'repo', 'build', '--all', ...args];
  return processes.run('yarn', cli);
}
