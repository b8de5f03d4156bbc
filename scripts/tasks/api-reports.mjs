import tsc from './tsc.mjs';

/**
 * npm run api-reports: writes what each published package exports into its
 * report.api.md; `-- --ci` only compares. Both read the declarations that tsc
 * writes; `--no-tsc` takes those that are there.
 */
export default async function apiReports({ args, ...context }) {
  if (!args.includes('--no-tsc')) {
    const types = await tsc({ args: [], ...context });
    if (types !== 0) {
      return types;
    }
  }
  return context.processes.run('yarn', [
    ...['exec', 'backstage-repo-tools', 'api-reports'],
    ...['--exclude', 'packages/lab', '--allow-all-warnings'],
    // Everything exported here is public; its docstring needs no tag to say so.
    ...[
      '--omit-messages',
      'ae-missing-release-tag,ae-undocumented,ae-wrong-input-file-type',
    ],
    ...args.filter(it => it !== '--no-tsc'),
  ]);
}
