import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTables } from './withTables';

const README = join(__dirname, '../../README.md');

describe('the tables of the README', () => {
  it('are those that "npm run generate" writes', () => {
    const text = readFileSync(README, 'utf8');
    expect(text).toBe(withTables(text));
  });

  it('stand between their marks, whatever stood there', () => {
    const mark = (name: string) =>
      `Before.\n\n<!-- ${name}: npm run generate -->\n(Outdated.)\n<!-- end of ${name} -->\n\nAfter.\n`;
    const text = withTables(`${mark('fields')}${mark('host kinds')}`);
    expect(text).not.toContain('Outdated');
    expect(text.match(/^(Before|After)\.$/gm)).toHaveLength(4);
    expect(text).toMatch(/^\| `cluster` +\| required +\| Cluster: /m);
    expect(text).toMatch(/^\| `vyos` +\| VyOS +\| amd64, arm64 +\| /m);
    expect(withTables(text)).toBe(text);
  });

  it('need their marks', () => {
    expect(() => withTables('# Fields\n')).toThrow(
      /no table of fields, which stands between <!-- fields: npm run generate -->/,
    );
  });
});
