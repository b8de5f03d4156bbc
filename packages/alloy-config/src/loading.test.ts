import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const IMPORT = /(?:from|import)\s+'(\.[^']*)'/g;

function fileOf(path: string): string {
  for (const candidate of [path, `${path}.ts`, `${path}/index.ts`]) {
    try {
      readFileSync(candidate);
      return candidate;
    } catch {
      // The next spelling of the same module.
    }
  }
  throw new Error(`no module at ${path}`);
}

/** Every file that comes with a module. */
function filesOf(entry: string): Set<string> {
  const files = new Set<string>();
  const work = [resolve(__dirname, entry)];
  for (let file = work.pop(); file !== undefined; file = work.pop()) {
    if (!files.has(file)) {
      files.add(file);
      for (const [, path] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
        work.push(fileOf(resolve(dirname(file), path)));
      }
    }
  }
  return files;
}

describe('loading', () => {
  const catalogue = resolve(__dirname, 'catalogue/data/components.json');

  it.each(['index.ts', 'components/index.ts'])(
    '%s does not load the types of all components',
    entry => {
      expect(filesOf(entry)).not.toContain(catalogue);
    },
  );

  it('validation does', () => {
    expect(filesOf('validate/index.ts')).toContain(catalogue);
  });
});
