import { FieldRow, fieldRows } from './fieldRows';
import { markdownTable } from './markdownTable';

/** The fields of a spec, as a table of Markdown. */
export function fieldTable(): string {
  const alike = new Map<string, FieldRow[]>();
  for (const row of fieldRows()) {
    const key = JSON.stringify([row.default, row.text, row.path.at(-1)]);
    alike.set(key, [...(alike.get(key) ?? []), row]);
  }
  return markdownTable(
    ['Field', 'Default', ''],
    [...alike.values()].map(rows => [
      pathsOf(rows.map(({ path }) => path)),
      rows[0].default,
      rows[0].text,
    ]),
  );
}

/** Paths as few as a shell would write them: `{metrics,logs}.tls.caKey`. */
function pathsOf(paths: readonly (readonly string[])[]): string {
  const names = paths[0].map((_, place) => [
    ...new Set(paths.map(path => path[place])),
  ]);
  const count = names.reduce((product, { length }) => product * length, 1);
  const isProduct =
    count === paths.length &&
    paths.every(({ length }) => length === names.length);
  return isProduct
    ? code(
        names
          .map(([first, ...more]) =>
            more.length === 0 ? first : `{${[first, ...more].join(',')}}`,
          )
          .join('.'),
      )
    : paths.map(path => code(path.join('.'))).join(', ');
}

function code(text: string): string {
  return `\`${text}\``;
}
