import { fieldTable } from './fieldTable';
import { hostKindTable } from './hostKindTable';

const TABLES: Readonly<Record<string, () => string>> = {
  fields: fieldTable,
  'host kinds': hostKindTable,
};

/**
 * A Markdown text with the tables that follow from the spec and the kinds of
 * hosts between their marks, whatever stood there:
 * `<!-- fields: npm run generate -->` and `<!-- end of fields -->`.
 *
 * @throws Error for a text that lacks the marks of a table
 */
export function withTables(markdown: string): string {
  return Object.entries(TABLES).reduce((text, [name, table]) => {
    const begin = `<!-- ${name}: npm run generate -->\n`;
    const end = `<!-- end of ${name} -->\n`;
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (from < 0 || to < from) {
      throw new Error(
        `The text has no table of ${name}, which stands between ${begin.trim()} and ${end.trim()}`,
      );
    }
    const before = text.slice(0, from + begin.length);
    return `${before}\n${table()}\n${text.slice(to)}`;
  }, markdown);
}
