import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { changedReports, readReports } from '../launcher/apiReports.mjs';
import tsc from './tsc.mjs';

/**
 * npm run api-reports: writes what each published package exports into its
 * report.api.md. With `--check` it says instead what would be written, and
 * fails where that is something.
 */
export default async function apiReports({ args, ...context }) {
  const { values } = parseArgs({
    args,
    options: { check: { type: 'boolean', default: false } },
  });
  const types = await tsc({ args: [], ...context });
  if (types !== 0) {
    return types;
  }
  return values.check ? checkApiReports(context) : writeApiReports(context);
}

/** Fails where a report is not what the packages export. Types must have been written (`tsc`). */
export async function checkApiReports(context) {
  const { code, changed } = await extract(context, ({ before }) => before);
  for (const report of changed) {
    await showDifference(report, context);
  }
  if (changed.length > 0) {
    context.say(
      `What a package exports has changed. If that is meant: npm run api-reports, and commit ${changed
        .map(it => it.file)
        .join(', ')}.`,
    );
  }
  return code !== 0 || changed.length > 0 ? 1 : 0;
}

async function writeApiReports(context) {
  const { code, changed } = await extract(context, ({ after }) => after);
  changed.forEach(it => context.say(`${it.file} has changed`));
  return code;
}

/**
 * Has the reports written, and leaves those alone that say the same as before.
 *
 * @param kept which of its texts one has in the end that says something else
 */
async function extract({ root, processes }, kept) {
  const before = readReports(root);
  let after = new Map();
  let changed = [];
  let code = 1;
  try {
    code = await processes.run(
      'yarn',
      [
        ...['exec', 'backstage-repo-tools', 'api-reports'],
        ...['--exclude', 'packages/lab', '--allow-all-warnings'],
        // Everything exported here is public; its docstring needs no tag to say so.
        ...[
          '--omit-messages',
          'ae-missing-release-tag,ae-undocumented,ae-wrong-input-file-type',
        ],
      ],
      { stdio: ['ignore', 2, 2] },
    );
    after = readReports(root);
    changed = code === 0 ? changedReports(before, after) : [];
  } finally {
    const endings = new Map(before);
    changed.forEach(it => endings.set(it.file, kept(it)));
    for (const file of new Set([...endings.keys(), ...after.keys()])) {
      leave(path.join(root, file), endings.get(file));
    }
  }
  return { code, changed };
}

function leave(file, text) {
  if (text === undefined) {
    rmSync(file, { force: true });
  } else {
    writeFileSync(file, text);
  }
}

async function showDifference({ file, before, after }, { processes }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'alloy-fleet-api-reports-'));
  try {
    writeFileSync(path.join(folder, 'committed'), before ?? '');
    writeFileSync(path.join(folder, 'exported'), after ?? '');
    process.stderr.write(`${file}\n`);
    await processes.run(
      'git',
      ['--no-pager', 'diff', '--no-index', 'committed', 'exported'],
      { cwd: folder, stdio: ['ignore', 2, 2] },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
