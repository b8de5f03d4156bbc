import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checks } from './checks';
import { staticChecks } from './static';

describe('README.md', () => {
  it('has a row for every check', () => {
    const readme = readFileSync(resolve(__dirname, '../README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| `([^`]+)`/gm)].map(([, id]) => id);
    const ids = [...staticChecks, ...checks].map(({ id }) => id);
    expect(rows.sort()).toEqual([...new Set(ids)].sort());
  });
});
