import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { renderRepository } from '../../renderRepository';
import { ExitCode } from '../exitCode';
import { positionals } from '../positionals';
import { readSpec } from '../readSpec';
import { Terminal } from '../Terminal';
import { textOf } from '../textOf';

export const DIFF_USAGE = `alloy-topology diff SPEC.yaml REPO
  Says how a repository differs from what its spec renders: files that are
  missing, files that differ and their first such line, and files under
  folders that hold nothing else and that are not rendered. Exits 1 if it
  differs.`;

/** Folders that hold nothing but what is rendered. */
const RENDERED_FOLDERS = [
  'kubernetes',
  'alerts',
  'dashboards',
  'delivery',
  'hosts',
];

/** Compares a repository with its spec, see DIFF_USAGE; gives the exit code. */
export async function diff(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [specFile, folder] = positionals(args, ['SPEC.yaml', 'REPO']);
  const files = renderRepository(await readSpec(specFile));
  const differences = [
    ...(await unlike(folder, files)),
    ...(await notRendered(folder, files)),
  ];
  for (const difference of differences) {
    terminal.out(difference);
  }
  return differences.length > 0 ? ExitCode.findings : ExitCode.ok;
}

async function unlike(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  // A folder that is not there is a mistake, not a repository without files.
  await readdir(folder);
  const differences: string[] = [];
  for (const [path, rendered] of files) {
    const found = await textOf(join(folder, path));
    if (found === undefined) {
      differences.push(`missing: ${path}\n`);
    } else if (found !== rendered) {
      differences.push(firstDifference(path, found, rendered));
    }
  }
  return differences;
}

function firstDifference(
  path: string,
  found: string,
  rendered: string,
): string {
  const foundLines = found.split('\n');
  const renderedLines = rendered.split('\n');
  const index = renderedLines.findIndex(
    (line, place) => line !== foundLines[place],
  );
  // All rendered lines are there, and more after them.
  const place = index === -1 ? renderedLines.length : index;
  const line = (sign: string, text: string | undefined) =>
    text === undefined ? '' : `  ${sign} ${text}\n`;
  return (
    `differs: ${path}:${place + 1}\n` +
    `${line('-', foundLines[place])}${line('+', renderedLines[place])}`
  );
}

async function notRendered(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const name of RENDERED_FOLDERS) {
    paths.push(...(await filesUnder(folder, name)));
  }
  return paths
    .filter(path => !files.has(path))
    .sort()
    .map(path => `not rendered: ${path}\n`);
}

async function filesUnder(
  folder: string,
  name: string,
): Promise<readonly string[]> {
  try {
    const entries = await readdir(join(folder, name), {
      recursive: true,
      withFileTypes: true,
    });
    return entries
      .filter(entry => !entry.isDirectory())
      .map(entry => relative(folder, join(entry.parentPath, entry.name)))
      .map(path => path.split(sep).join('/'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return [];
    }
    throw error;
  }
}
