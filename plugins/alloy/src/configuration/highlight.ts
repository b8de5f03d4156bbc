import { ScannedToken, Token, tokenize } from '@alloy-fleet/alloy-config';

/** What a piece of a configuration is, for its colour. */
export type PieceKind =
  | 'comment'
  | 'string'
  | 'literal'
  | 'block'
  | 'attribute'
  | 'plain';

export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}

const KINDS: Partial<Record<Token, PieceKind>> = {
  COMMENT: 'comment',
  STRING: 'string',
  NUMBER: 'literal',
  FLOAT: 'literal',
  BOOL: 'literal',
  NULL: 'literal',
};

/**
 * A configuration line by line, each cut into pieces by Alloy's own tokens:
 * names of blocks and of attributes, strings, literals and comments. The
 * pieces put together are the text; one that does not parse is no exception.
 */
export function highlight(text: string): Piece[][] {
  const lines: Piece[][] = [[]];
  const add = (kind: PieceKind, piece: string) => {
    piece.split('\n').forEach((part, i) => {
      if (i > 0) {
        lines.push([]);
      }
      if (part !== '') {
        lines[lines.length - 1].push({ kind, text: part });
      }
    });
  };
  let from = 0;
  for (const { kind, start, end } of kindsOf(tokenize(text))) {
    add('plain', text.slice(from, start));
    add(kind, text.slice(start, end));
    from = end;
  }
  add('plain', text.slice(from));
  return lines;
}

/** Tokens with what they are; a name's is told by what follows it. */
function* kindsOf(tokens: readonly ScannedToken[]) {
  let i = 0;
  while (i < tokens.length) {
    const end = nameEnd(tokens, i);
    const nameKind = kindOfName(tokens, i, end);
    for (; i < end; i++) {
      yield { ...tokens[i], kind: nameKind };
    }
    if (end === i && i < tokens.length && tokens[i].token !== 'IDENT') {
      yield { ...tokens[i], kind: KINDS[tokens[i].token] ?? 'plain' };
      i++;
    }
  }
}

/** Where a name with its parts ends: `prometheus.scrape`; `i`: it is none. */
function nameEnd(tokens: readonly ScannedToken[], i: number): number {
  if (tokens[i].token !== 'IDENT') {
    return i;
  }
  let end = i + 1;
  while (tokens[end]?.token === '.' && tokens[end + 1]?.token === 'IDENT') {
    end += 2;
  }
  return end;
}

function kindOfName(
  tokens: readonly ScannedToken[],
  start: number,
  end: number,
): PieceKind {
  const next = tokens[end]?.token;
  if (next === '{' || (next === 'STRING' && tokens[end + 1]?.token === '{')) {
    return 'block';
  }
  return next === '=' && end === start + 1 ? 'attribute' : 'plain';
}
