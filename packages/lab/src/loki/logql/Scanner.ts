import { LogqlError } from './LogqlError';

const TOKENS: readonly (readonly [TokenKind, RegExp])[] = [
  ['space', /(?:\s|#[^\n]*(?:\n|$))+/y],
  ['string', /"(?:[^"\\\n]|\\.)*"|`[^`]*`/y],
  ['duration', /(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h|d|w|y))+/y],
  ['number', /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/iy],
  ['identifier', /[A-Za-z_][A-Za-z0-9_]*/y],
  ['symbol', /=~|!~|!=|==|>=|<=|\|=|\|~|[{}()[\],=<>|]/y],
];

export type TokenKind =
  | 'space'
  | 'string'
  | 'duration'
  | 'number'
  | 'identifier'
  | 'symbol'
  | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly offset: number;
}

/** Reads a LogQL query token by token. */
export class Scanner {
  readonly #query: string;
  #next: Token;

  constructor(query: string) {
    this.#query = query;
    this.#next = this.#scan(0);
  }

  get next(): Token {
    return this.#next;
  }

  /** Gives the next token, and goes on to the one after it. */
  take(): Token {
    const token = this.#next;
    this.#next = this.#scan(token.offset + token.text.length);
    return token;
  }

  /** Takes the next token if it reads so. */
  takeIf(text: string): boolean {
    if (this.#next.text !== text || this.#next.kind === 'string') {
      return false;
    }
    this.take();
    return true;
  }

  expect(text: string): void {
    if (!this.takeIf(text)) {
      throw this.unexpected(text);
    }
  }

  expectKind(kind: TokenKind): string {
    if (this.#next.kind !== kind) {
      throw this.unexpected(kind);
    }
    return this.take().text;
  }

  /** The error that Loki gives for a token that has no place. */
  unexpected(expected: string): LogqlError {
    const { kind, text, offset } = this.#next;
    const before = this.#query.slice(0, offset).split('\n');
    const column = before[before.length - 1].length + 1;
    const found = kind === 'end' ? '$end' : text;
    return new LogqlError(
      `parse error at line ${before.length}, col ${column}: syntax error: ` +
        `unexpected ${found}, expecting ${expected}`,
    );
  }

  #scan(from: number): Token {
    let offset = from;
    while (offset < this.#query.length) {
      const token = this.#match(offset);
      if (token.kind !== 'space') {
        return token;
      }
      offset += token.text.length;
    }
    return { kind: 'end', text: '', offset };
  }

  #match(offset: number): Token {
    for (const [kind, pattern] of TOKENS) {
      pattern.lastIndex = offset;
      const text = pattern.exec(this.#query)?.[0];
      if (text !== undefined) {
        return { kind, text, offset };
      }
    }
    return { kind: 'symbol', text: this.#query[offset], offset };
  }
}
