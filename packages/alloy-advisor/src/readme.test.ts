import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { allChecks } from './checks';

describe('README.md', () => {
  const readme = readFileSync(resolve(__dirname, '../README.md'), 'utf8');
  const ids = allChecks.map(({ id }) => id);

  it('has a row for every check', () => {
    const rows = [...readme.matchAll(/^\| `([^`/]+\/[^`]+)`/gm)].map(
      ([, id]) => id,
    );
    expect(rows.sort()).toEqual([...new Set(ids)].sort());
  });

  it('names only checks that there are where it says what finds a mistake', () => {
    const [, table = ''] =
      /^## Mistakes that people make.*?\n(.*?)^## /ms.exec(readme) ?? [];
    const named = [...table.matchAll(/`([a-z-]+\/[a-z-]*)`/g)].map(
      ([, id]) => id,
    );
    expect(named.length).toBeGreaterThan(30);
    for (const name of named) {
      expect([name, ids.some(id => id.startsWith(name))]).toEqual([name, true]);
    }
  });
});
