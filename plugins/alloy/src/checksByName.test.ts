import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { allChecks } from '@alloy-fleet/alloy-advisor/checks';

const GROUPS = new Set(allChecks.map(({ id }) => id.split('/')[0]));
/** What a string may hold that is an id, or stands for a group of them. */
const NAMED = /['"`]([a-z-]+)\/[a-z-]*['"`]/g;

/** The files that the plugin is built of. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(it => {
    const path = join(folder, it.name);
    if (it.isDirectory()) {
      return ['__testUtils__', 'testdata'].includes(it.name)
        ? []
        : sources(path);
    }
    return /\.tsx?$/.test(it.name) && !/\.test\./.test(it.name) ? [path] : [];
  });
}

function checksIn(text: string): string[] {
  return [...text.matchAll(NAMED)]
    .filter(([, group]) => GROUPS.has(group))
    .map(([id]) => id);
}

describe('checks', () => {
  it('are recognised where one is named', () => {
    expect(checksIn("const A = 'instances/oom-killed';")).toEqual([
      "'instances/oom-killed'",
    ]);
    expect(checksIn('check.startsWith("loki-write/")')).toEqual([
      '"loki-write/"',
    ]);
    expect(checksIn("import x from 'react/jsx-runtime';")).toEqual([]);
  });

  // One of a module is to be shown as well as ours: what it needs is carried by its findings.
  it('are named nowhere here', () => {
    const files = sources(__dirname);
    expect(files.length).toBeGreaterThan(100);
    const named = files.flatMap(path =>
      checksIn(readFileSync(path, 'utf8')).map(
        id => `${relative(__dirname, path)}: ${id}`,
      ),
    );

    // A folder of generated repositories has the name of a group.
    expect(named).toEqual(["components/preview/RepositoryTree.tsx: 'hosts/'"]);
  });
});
