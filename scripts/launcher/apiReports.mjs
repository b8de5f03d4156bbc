import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The API reports of all packages: what stands in each, by its path from the root. */
export function readReports(root) {
  const files = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(path.join(root, folder)).flatMap(name =>
      readdirSync(path.join(root, folder, name))
        .filter(it => /^report.*\.api\.md$/.test(it))
        .map(it => path.join(folder, name, it)),
    ),
  );
  return new Map(
    files.sort().map(it => [it, readFileSync(path.join(root, it), 'utf8')]),
  );
}

/**
 * Reports that say another thing than before, were not there, or are not there
 * any more: their paths, and both texts, of which the second has the order of
 * the first.
 */
export function changedReports(before, after) {
  const files = [...new Set([...before.keys(), ...after.keys()])].sort();
  return files
    .map(file => ({
      file,
      before: before.get(file),
      after: inOrderOf(before.get(file), after.get(file)),
    }))
    .filter(it => contentsOf(it.before) !== contentsOf(it.after));
}

/** A report with its declarations as they were written before where they say the same. */
function inOrderOf(before, report) {
  const known = new Map(
    before?.split(BETWEEN).map(it => [declared(it), it]) ?? [],
  );
  return report
    ?.split(BETWEEN)
    .map(it => known.get(declared(it)) ?? it)
    .join('\n\n');
}

/** What stands between two declarations. */
const BETWEEN = /\n{2,}/;

/**
 * What a report says, in whatever order: of a type that is inferred the
 * compiler writes members by when it first met each, so by what else it had
 * checked before, and a clean build orders them otherwise than a later one.
 * Each declaration is taken by itself.
 */
function contentsOf(report) {
  return report?.split(BETWEEN).map(declared).join('\n\n');
}

function declared(declaration) {
  return declaration.split('\n').map(bare).sort().join('\n');
}

/** A line without what is there because something stands before or behind it. */
function bare(line) {
  const text = line.trim().replace(/^\| */, '').replace(/[;,]$/, '');
  const [, name = '', type = text] = /^(\S+ )(.* \| .*)$/.exec(text) ?? [];
  return name + type.split(' | ').sort().join(' | ');
}
