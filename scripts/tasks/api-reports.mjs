/**
 * npm run api-reports: writes what each published package exports into its
 * report.api.md; `-- --ci` only compares.
 */
export default async function apiReports({ args, processes }) {
  const types = await processes.run('yarn', ['exec', 'tsc']);
  if (types !== 0) {
    return types;
  }
  return processes.run('yarn', [
    ...['exec', 'backstage-repo-tools', 'api-reports'],
    ...['--exclude', 'packages/lab', '--allow-all-warnings'],
    // Everything exported here is public; its docstring needs no tag to say so.
    ...['--omit-messages', 'ae-missing-release-tag,ae-undocumented'],
    ...args,
  ]);
}
