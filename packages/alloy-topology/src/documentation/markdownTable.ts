/** A table of Markdown as Prettier writes it, with its last line ended. */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const cells = [header, ...rows].map(row =>
    row.map(cell => cell.replaceAll('|', '\\|')),
  );
  const widths = header.map((_, column) =>
    Math.max(3, ...cells.map(row => row[column].length)),
  );
  const [head, ...body] = cells.map(
    row =>
      `| ${row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join(' | ')} |`,
  );
  const line = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
  return `${[head, line, ...body].join('\n')}\n`;
}
