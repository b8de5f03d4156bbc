import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const SOURCE = /\.tsx?$/;
const NOT_READ = new Set(['node_modules', 'dist', 'dist-types']);

/**
 * Files that import each other, however long the way; imports of types count,
 * too. Of each knot of files the shortest way round is given.
 *
 * @param {string} root - of the repository
 * @param {string[]} folders - those of it that are looked through
 * @returns {Promise<string[][]>} for each circle the paths of its files, relative to the root
 */
export async function findCircles(root, folders) {
  const { default: typescript } = await import('typescript');
  const files = folders.flatMap(it => [...sourcesIn(path.join(root, it))]);
  const known = new Set(files);
  const imports = new Map(
    files.map(file => [
      file,
      importsOf(file, typescript).flatMap(name => resolve(file, name, known)),
    ]),
  );
  return knotsOf(imports)
    .map(knot => shortestCircle(knot, imports))
    .map(circle => circle.map(file => path.relative(root, file)))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A circle in words, and what to do about it. */
export function circleInWords(circle) {
  return `${[...circle, circle[0]].join(
    '\n  -> ',
  )}\n  is a circle: move what both need into a file under them.`;
}

function* sourcesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!NOT_READ.has(entry.name)) {
        yield* sourcesIn(file);
      }
    } else if (SOURCE.test(entry.name)) {
      yield file;
    }
  }
}

function importsOf(file, typescript) {
  const { importedFiles } = typescript.preProcessFile(
    readFileSync(file, 'utf8'),
    true,
    true,
  );
  return importedFiles.map(it => it.fileName);
}

/** The file that a path names, none for a package; packages can not import those above them. */
function resolve(from, name, known) {
  if (!name.startsWith('.')) {
    return [];
  }
  const target = path.resolve(path.dirname(from), name);
  return [
    target,
    `${target}.ts`,
    `${target}.tsx`,
    path.join(target, 'index.ts'),
    path.join(target, 'index.tsx'),
  ]
    .filter(it => known.has(it))
    .slice(0, 1);
}

/** The sets of more than one file that all lead to each other, or of one that imports itself (Tarjan). */
function knotsOf(imports) {
  const knots = [];
  const order = new Map();
  const lowest = new Map();
  const open = [];
  const isOpen = new Set();
  const visit = file => {
    order.set(file, order.size);
    lowest.set(file, order.get(file));
    open.push(file);
    isOpen.add(file);
    for (const next of imports.get(file)) {
      if (!order.has(next)) {
        visit(next);
        lowest.set(file, Math.min(lowest.get(file), lowest.get(next)));
      } else if (isOpen.has(next)) {
        lowest.set(file, Math.min(lowest.get(file), order.get(next)));
      }
    }
    if (lowest.get(file) === order.get(file)) {
      const knot = open.splice(open.indexOf(file));
      knot.forEach(it => isOpen.delete(it));
      if (knot.length > 1 || imports.get(file).includes(file)) {
        knots.push(knot);
      }
    }
  };
  for (const file of imports.keys()) {
    if (!order.has(file)) {
      visit(file);
    }
  }
  return knots;
}

/** The shortest way from one of the files back to it. */
function shortestCircle(knot, imports) {
  const inside = new Set(knot);
  const circles = [...knot].sort().map(start => {
    const ways = [[start]];
    const seen = new Set();
    for (const way of ways) {
      for (const next of imports.get(way.at(-1))) {
        if (next === start) {
          return way;
        }
        if (inside.has(next) && !seen.has(next)) {
          seen.add(next);
          ways.push([...way, next]);
        }
      }
    }
    return ways.at(-1);
  });
  return circles.reduce((a, b) => (b.length < a.length ? b : a));
}
