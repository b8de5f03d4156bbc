import { NO_OFFSET } from '../ast';
import { isIdentifier, quote } from '../scan';
import { TokenStream } from './TokenStream';

/** The name and label in front of `=` or `{`. */
export interface StatementHeader {
  readonly names: string[];
  readonly start: number;
  readonly nameEnd: number;
  /** Empty if there is none. */
  readonly label: string;
  readonly labelStart: number;
  readonly labelEnd: number;
}

/** `identifier { "." identifier } [ string ]`; nothing if it does not begin with an identifier. */
export function readHeader(tokens: TokenStream): StatementHeader | undefined {
  const { token, start } = tokens;
  if (token !== 'IDENT') {
    tokens.syntaxError(`expected identifier, got ${token}`);
    return undefined;
  }
  const names = [tokens.text()];
  let nameEnd = tokens.end;
  tokens.next();
  while (tokens.token === '.') {
    tokens.next();
    nameEnd = tokens.end;
    names.push(readNamePart(tokens));
  }
  let label = '';
  let labelStart = NO_OFFSET;
  const labelEnd = tokens.end;
  const behind = tokens.token;
  if (behind !== '=' && behind !== '{') {
    if (behind === 'STRING') {
      labelStart = tokens.start;
      label = readLabel(tokens);
    } else {
      tokens.syntaxError(`expected block label, got ${behind}`);
    }
    tokens.next();
  }
  return {
    // Copied, as an array that was pushed to has room for many more.
    names: names.slice(),
    start,
    nameEnd,
    label,
    labelStart,
    labelEnd,
  };
}

/** Reports what a block may have in front of it and an attribute may not. */
export function checkAttributeName(
  tokens: TokenStream,
  header: StatementHeader,
): void {
  if (header.names.length !== 1) {
    tokens.report(
      'attribute names may only consist of a single identifier with no "."',
      header.start,
      header.nameEnd,
    );
  } else if (header.labelStart !== NO_OFFSET) {
    tokens.report(
      'attribute names may not have labels',
      header.labelStart,
      header.labelEnd,
    );
  }
}

function readNamePart(tokens: TokenStream): string {
  const { token } = tokens;
  if (token !== 'IDENT') {
    tokens.syntaxError(`expected identifier, got ${token}`);
  }
  const name = tokens.text();
  tokens.next();
  return name;
}

function readLabel(tokens: TokenStream): string {
  const literal = tokens.text();
  if (!literal.startsWith('"')) {
    const got = quote(literal);
    tokens.syntaxError(
      `expected block label to be a double quoted string, but got ${got}`,
    );
  }
  if (literal.length <= 2) {
    return '';
  }
  const label = literal.slice(1, -1);
  if (!isIdentifier(label)) {
    const got = quote(label);
    tokens.syntaxError(
      `expected block label to be a valid identifier, but got ${got}`,
    );
  }
  return label;
}
