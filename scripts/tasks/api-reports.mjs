import tsc from './tsc.mjs';

/**
 * npm run api-reports: writes what each published package exports into its
 * report.api.md. It is no part of npm test: in which order the members of an
 * inferred type are written depends on what tsc had seen before.
 */
export default async function apiReports({ args, ...context }) {
  const types = await tsc({ args: [], ...context });
  if (types !== 0) {
    return types;
  }
  return context.processes.run('yarn', [
    ...['exec', 'backstage-repo-tools', 'api-reports'],
    ...['--exclude', 'packages/lab', '--allow-all-warnings'],
    // Everything exported here is public; its docstring needs no tag to say so.
    ...[
      '--omit-messages',
      'ae-missing-release-tag,ae-undocumented,ae-wrong-input-file-type',
    ],
    ...args,
  ]);
}
