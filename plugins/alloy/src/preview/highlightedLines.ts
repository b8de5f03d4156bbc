import { highlight, Piece } from '../configuration/highlight';

/** A file line by line, in pieces by what they are. */
export function highlightedLines(path: string, text: string): Piece[][] {
  if (path.endsWith('.alloy')) {
    return withoutLast(highlight(text));
  }
  const lines = text.replace(/\n$/, '').split('\n');
  return /\.(ya?ml|env|sh)$/.test(path)
    ? lines.map(line => yamlPieces(line))
    : lines.map(line => (line === '' ? [] : [{ kind: 'plain', text: line }]));
}

/** A file ends its last line; no other begins there. */
function withoutLast(lines: Piece[][]): Piece[][] {
  return lines.at(-1)?.length === 0 ? lines.slice(0, -1) : lines;
}

const COMMENT = /^\s*#.*$/;
const KEY = /^(\s*(?:- )*)([A-Za-z0-9_./-]+|"[^"]*")(:)( .*)?$/;
const LITERAL = /^ (?:-?\d+(?:\.\d+)?|true|false|null)$/;

/** Comments, keys and values of one line, as far as one line tells. */
function yamlPieces(line: string): Piece[] {
  if (line === '') {
    return [];
  }
  if (COMMENT.test(line)) {
    return [{ kind: 'comment', text: line }];
  }
  const [, indent, key, colon, value = ''] = KEY.exec(line) ?? [];
  if (key === undefined) {
    return [{ kind: 'plain', text: line }];
  }
  const kind = LITERAL.test(value) ? 'literal' : 'string';
  return [
    { kind: 'plain' as const, text: indent },
    { kind: 'attribute' as const, text: key },
    { kind: 'plain' as const, text: colon },
    { kind, text: value } as Piece,
  ].filter(({ text }) => text !== '');
}
