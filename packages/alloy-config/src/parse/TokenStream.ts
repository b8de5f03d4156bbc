import { Comment, CommentGroup, Diagnostic, SourceText } from '../ast';
import { commentText, Scanner, Token } from '../scan';

/**
 * Beyond this many errors nobody reads on; a binary file would give one a byte.
 */
const MAX_DIAGNOSTICS = 1000;

/** The tokens of a text without its comments, which it collects along with all errors. */
export class TokenStream {
  readonly source: SourceText;
  readonly comments: CommentGroup[] = [];
  readonly diagnostics: Diagnostic[] = [];

  /** The current token, and where its text starts and ends. */
  token: Token = 'EOF';
  start = 0;
  end = 0;

  readonly #scanner: Scanner;
  #lastErrorLine = 0;

  constructor(text: string) {
    this.source = new SourceText(text);
    this.#scanner = new Scanner(text, (offset, message) =>
      this.report(message, offset),
    );
    this.next();
  }

  /** Moves to the next token that is not a comment. */
  next(): void {
    this.#advance();
    while (this.token === 'COMMENT') {
      this.#commentGroup();
    }
  }

  /** The text of the current token. */
  text(): string {
    return this.source.text.slice(this.start, this.end);
  }

  /** Whether the current token is the expected one; reports it if not, and moves on either way. */
  expect(expected: Token): boolean {
    const matches = this.token === expected;
    if (!matches) {
      this.syntaxError(`expected ${expected}, got ${this.token}`);
    }
    this.next();
    return matches;
  }

  /** Moves to the next token of that kind, or to the end. */
  skipTo(token: Token): void {
    while (this.token !== token && this.token !== 'EOF') {
      this.next();
    }
  }

  /**
   * Moves to the end of the statement: a terminator outside of all brackets
   * that were opened on the way.
   */
  skipStatement(): void {
    let curly = 0;
    let square = 0;
    let round = 0;
    for (; this.token !== 'EOF'; this.next()) {
      switch (this.token) {
        case '{':
          curly++;
          break;
        case '}':
          curly--;
          break;
        case '[':
          square++;
          break;
        case ']':
          square--;
          break;
        case '(':
          round++;
          break;
        case ')':
          round--;
          break;
        case 'TERMINATOR':
          if (curly <= 0 && square <= 0 && round <= 0) {
            return;
          }
          break;
        default:
      }
    }
  }

  /**
   * Reports an error at the current token, unless the line has one already:
   * what follows an error on its line is mostly its consequence.
   */
  syntaxError(message: string): void {
    const line = this.source.lineAt(this.start);
    if (line !== this.#lastErrorLine) {
      this.#lastErrorLine = line;
      this.report(message, this.start);
    }
  }

  /** Reports an error from `start` to the exclusive `end`, or at a place. */
  report(message: string, start: number, end?: number): void {
    if (this.diagnostics.length >= MAX_DIAGNOSTICS) {
      return;
    }
    const position = this.source.positionAt(start);
    this.diagnostics.push({
      severity: 'error',
      start: position,
      end: end === undefined ? position : this.source.lastPositionBefore(end),
      message,
    });
  }

  #advance(): void {
    const scanner = this.#scanner;
    this.token = scanner.scan();
    this.start = scanner.start;
    this.end = scanner.end;
  }

  #commentGroup(): void {
    const group: Comment[] = [];
    let lastLine = this.source.lineAt(this.start);
    while (
      this.token === 'COMMENT' &&
      this.source.lineAt(this.start) <= lastLine + 1
    ) {
      const text = commentText(this.text());
      lastLine = this.source.lineAt(this.start) + newlinesIn(text);
      group.push({ start: this.start, end: this.end, text });
      this.#advance();
    }
    this.comments.push(group);
  }
}

function newlinesIn(text: string): number {
  let count = 0;
  let newline = text.indexOf('\n');
  while (newline !== -1) {
    count++;
    newline = text.indexOf('\n', newline + 1);
  }
  return count;
}
