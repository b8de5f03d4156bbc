import {
  BYTE_ORDER_MARK,
  describeCharacter,
  isAsciiNamePart,
  isDecimal,
  isNamePart,
  isNameStart,
} from './characters';
import { commentEnd, isCommentLastOnLine } from './comments';
import { checkCharacter, ReportError, stringEnd } from './strings';
import { Token } from './tokens';

const NEWLINE = 0x0a;
const EQUALS = 0x3d;

/** By character: the tokens of one character that never begin a longer one. */
const SINGLE: readonly (Token | undefined)[] = (() => {
  const tokens = new Array<Token | undefined>(128).fill(undefined);
  for (const token of [...'+-*%^{}()[],'] as Token[]) {
    tokens[token.charCodeAt(0)] = token;
  }
  return tokens;
})();

/**
 * Cuts a text into tokens, following the `scanner` package of grafana/alloy's
 * `syntax`: a TERMINATOR stands where a newline ends a statement. Errors are
 * reported and scanning goes on.
 */
export class Scanner {
  /** The last token scanned, and where its text starts and ends. */
  token: Token = 'EOF';
  start = 0;
  end = 0;

  readonly #text: string;
  readonly #report: ReportError;
  /** Whether a newline met now ends a statement. */
  #terminates = false;

  constructor(text: string, report: ReportError) {
    this.#text = text;
    this.#report = report;
    if (text.charCodeAt(0) === BYTE_ORDER_MARK) {
      this.end = 1;
    }
  }

  /** Scans the next token into `token`, `start` and `end`; at the end, EOF over and over. */
  scan(): Token {
    const text = this.#text;
    let offset = this.end;
    let code = text.charCodeAt(offset);
    while (
      code === 0x20 ||
      code === 0x09 ||
      code === 0x0d ||
      (code === NEWLINE && !this.#terminates)
    ) {
      code = text.charCodeAt(++offset);
    }
    this.start = offset;

    if (isAsciiNamePart(code) && !isDecimal(code)) {
      return this.#name(offset + 1);
    }
    if (
      isDecimal(code) ||
      (code === 0x2e && isDecimal(text.charCodeAt(offset + 1)))
    ) {
      return this.#number(offset);
    }
    if (code === 0x22) {
      return this.#emit('STRING', stringEnd(text, offset, this.#report), true);
    }
    const single = code < 128 ? SINGLE[code] : undefined;
    if (single !== undefined) {
      const closes = single === '}' || single === ')' || single === ']';
      return this.#emit(single, offset + 1, closes);
    }
    return this.#rest(code, offset);
  }

  #emit(token: Token, end: number, terminates: boolean): Token {
    this.token = token;
    this.end = end;
    this.#terminates = terminates;
    return token;
  }

  #rest(code: number, offset: number): Token {
    const text = this.#text;
    const after = offset + 1;
    if (offset >= text.length) {
      const token = this.#terminates ? 'TERMINATOR' : 'EOF';
      return this.#emit(token, offset, false);
    }
    switch (code) {
      case NEWLINE:
        return this.#emit('TERMINATOR', after, false);
      case 0x2e:
        return this.#emit('.', after, false);
      case 0x60: // `
        return this.#emit(
          'STRING',
          stringEnd(text, offset, this.#report),
          true,
        );
      case 0x27: // '
        this.#report(offset, 'illegal single-quoted string; use double quotes');
        return this.#emit(
          'ILLEGAL',
          stringEnd(text, offset, this.#report),
          true,
        );
      case EQUALS:
        return this.#withEquals('=', '==');
      case 0x21:
        return this.#withEquals('!', '!=');
      case 0x3c:
        return this.#withEquals('<', '<=');
      case 0x3e:
        return this.#withEquals('>', '>=');
      case 0x7c:
        return this.#doubled('||', '|');
      case 0x26:
        return this.#doubled('&&', '&');
      case 0x2f:
        return this.#slash();
      default:
        return this.#other();
    }
  }

  #withEquals(alone: Token, together: Token): Token {
    return this.#text.charCodeAt(this.start + 1) === EQUALS
      ? this.#emit(together, this.start + 2, false)
      : this.#emit(alone, this.start + 1, false);
  }

  #doubled(token: Token, character: string): Token {
    if (this.#text[this.start + 1] === character) {
      return this.#emit(token, this.start + 2, false);
    }
    this.#report(this.start + 1, `missing second ${character} in ${token}`);
    return this.#emit(token, this.start + 1, false);
  }

  #slash(): Token {
    const next = this.#text.charCodeAt(this.start + 1);
    if (next !== 0x2f && next !== 0x2a) {
      return this.#emit('/', this.start + 1, false);
    }
    // The statement ends before its comment, so that the comment is scanned
    // again, as the token after the terminator.
    if (this.#terminates && isCommentLastOnLine(this.#text, this.start)) {
      return this.#emit('TERMINATOR', this.start, false);
    }
    const end = commentEnd(this.#text, this.start, this.#report);
    return this.#emit('COMMENT', end, false);
  }

  /** A name of another script, or a character that begins nothing. */
  #other(): Token {
    const codePoint = this.#text.codePointAt(this.start)!;
    const size = codePoint > 0xffff ? 2 : 1;
    checkCharacter(this.#text, this.start, this.#report);
    if (isNameStart(codePoint)) {
      return this.#name(this.start + size);
    }
    if (codePoint !== BYTE_ORDER_MARK) {
      this.#report(
        this.start,
        `illegal character ${describeCharacter(codePoint)}`,
      );
    }
    return this.#emit('ILLEGAL', this.start + size, this.#terminates);
  }

  #name(from: number): Token {
    const text = this.#text;
    let offset = from;
    let code = text.charCodeAt(offset);
    for (;;) {
      while (isAsciiNamePart(code)) {
        code = text.charCodeAt(++offset);
      }
      if (!(code >= 0x80)) {
        break;
      }
      const codePoint = text.codePointAt(offset)!;
      if (!isNamePart(codePoint)) {
        break;
      }
      offset += codePoint > 0xffff ? 2 : 1;
      code = text.charCodeAt(offset);
    }
    return this.#emit(keywordOrName(text, this.start, offset), offset, true);
  }

  #number(from: number): Token {
    const text = this.#text;
    let token: Token = 'NUMBER';
    let offset = skipDigits(text, from);
    if (text.charCodeAt(offset) === 0x2e) {
      token = 'FLOAT';
      offset = skipDigits(text, offset + 1);
    }
    if ((text.charCodeAt(offset) | 0x20) === 0x65) {
      token = 'FLOAT';
      offset++;
      const sign = text.charCodeAt(offset);
      if (sign === 0x2b || sign === 0x2d) {
        offset++;
      }
      const digits = offset;
      offset = skipDigits(text, offset);
      if (offset === digits) {
        this.#report(from, 'exponent has no digits');
      }
    }
    return this.#emit(token, offset, true);
  }
}

function skipDigits(text: string, from: number): number {
  let offset = from;
  while (isDecimal(text.charCodeAt(offset))) {
    offset++;
  }
  return offset;
}

function keywordOrName(text: string, start: number, end: number): Token {
  const length = end - start;
  if (length === 4) {
    if (text.startsWith('true', start)) {
      return 'BOOL';
    }
    if (text.startsWith('null', start)) {
      return 'NULL';
    }
  } else if (length === 5 && text.startsWith('false', start)) {
    return 'BOOL';
  }
  return 'IDENT';
}
