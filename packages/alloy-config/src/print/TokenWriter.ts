import { CommentGroup, SourceText } from '../ast';
import { ColumnWriter } from './ColumnWriter';
import { CommentQueue } from './CommentQueue';

/**
 * White space to be written before the next token: a blank, the end of a cell,
 * a newline, a newline that also ends all columns, one more or one less level
 * of indentation. `''` is white space that a comment took the place of.
 */
export type WhiteSpace = ' ' | '\v' | '\n' | '\f' | '>' | '<' | '';

/** More pending white space than this is written at once. */
const MAX_PENDING = 16;
const MAX_NEWLINES = 2;
/** After all text. */
const END = Number.MAX_SAFE_INTEGER;

/**
 * Writes tokens, and before each the comments that stood before it in the
 * source. Follows the `printer` package of grafana/alloy's `syntax`, including
 * how it estimates the place of tokens whose place the tree does not hold:
 * that decides on which side of a comment they come out.
 */
export class TokenWriter {
  readonly #columns = new ColumnWriter();
  readonly #source: SourceText;
  readonly #comments: CommentQueue;

  #pending: WhiteSpace[] = [];
  #indentation = 0;
  #atLineStart = true;
  #lastIsNumber = false;

  /** Where in the source the next token stands, as far as is known. */
  #offset = 0;
  #line = 1;
  /** The line of the source on which the text written last ended. */
  #lastLine = 0;

  constructor(source: SourceText, comments: readonly CommentGroup[]) {
    this.#source = source;
    this.#comments = new CommentQueue(comments);
  }

  /** Says where in the source the next token stands. */
  moveTo(offset: number): void {
    this.#offset = offset;
    this.#line = this.#source.lineAt(offset);
  }

  space(whiteSpace: WhiteSpace): void {
    if (this.#pending.length === MAX_PENDING) {
      this.#writePending(MAX_PENDING);
    }
    this.#pending.push(whiteSpace);
    this.#lastIsNumber = false;
  }

  token(text: string): void {
    // `1 .x` must not become `1.x`, which begins with another number.
    if (this.#lastIsNumber && text === '.') {
      this.#pending.push(' ');
    }
    this.#lastIsNumber = false;
    this.#write(text);
  }

  number(text: string): void {
    this.#lastIsNumber = true;
    this.#write(text);
  }

  /** Writes the comments that are left and gives the whole text. */
  finish(): string {
    if (this.#comments.offset < Infinity) {
      this.#injectComments(END, END);
    }
    return this.#columns.finish();
  }

  #write(text: string): void {
    const offset = this.#offset;
    const line = this.#line;
    if (this.#comments.offset <= offset) {
      this.#injectComments(offset, line);
      this.#separate(line);
    } else {
      this.#writePending(this.#pending.length);
    }
    this.#beginLine();
    const newlines = this.#columns.write(text);
    this.#offset = offset + text.length;
    this.#line = line + newlines;
    this.#lastLine = this.#line;
  }

  #injectComments(nextOffset: number, nextLine: number): void {
    const comments = this.#comments;
    while (comments.offset <= nextOffset) {
      for (const comment of comments.take()) {
        const line = this.#source.lineAt(comment.start);
        this.#separateComment(line, nextLine);
        this.#beginLine();
        this.#columns.writeVerbatim(comment.text);
        this.#offset = comment.start + comment.text.length;
        this.#line = line + comment.text.split('\n').length - 1;
        this.#lastLine = this.#line;
      }
    }
  }

  /** White space before a comment. */
  #separateComment(line: number, nextLine: number): void {
    if (this.#columns.isEmpty) {
      return;
    }
    if (line === this.#lastLine) {
      // A comment at the end of a line is aligned with those above and below;
      // one in the middle is not.
      this.#writeWhiteSpace(line === nextLine ? ' ' : '\t', 1);
      return;
    }
    // Levels of indentation count for the comment, too. The line's end before
    // it is written here, by the distance in the source.
    const pending = this.#pending;
    const end = pending.findIndex(space => space !== '>' && space !== '<');
    if (end !== -1) {
      pending[end] = '';
    }
    this.#writePending(Math.max(end, 0));
    this.#writeNewlines('\f', line - this.#lastLine);
  }

  /** White space between the last comment and the next token. */
  #separate(nextLine: number): void {
    const last = this.#comments.last!;
    if (
      last.text.startsWith('/*') &&
      this.#source.lineAt(last.start + last.text.length - 1) === nextLine
    ) {
      this.#writeWhiteSpace(' ', 1);
    }
    const newlines = nextLine - this.#lastLine;
    const endsColumns = this.#pending.includes('\f');
    this.#pending = this.#pending.filter(
      space => space === '>' || space === '<',
    );
    this.#writePending(this.#pending.length);
    this.#writeNewlines(endsColumns ? '\f' : '\n', newlines);
  }

  #writePending(count: number): void {
    const pending = this.#pending;
    for (let index = 0; index < count; index++) {
      const space = pending[index];
      if (space === '>') {
        this.#indentation++;
      } else if (space === '<') {
        this.#indentation--;
      } else if (space !== '') {
        this.#writeWhiteSpace(space, 1);
      }
    }
    if (count === pending.length) {
      pending.length = 0;
    } else {
      pending.splice(0, count);
    }
  }

  #writeNewlines(newline: '\n' | '\f', count: number): void {
    if (count > 0) {
      this.#writeWhiteSpace(newline, Math.min(count, MAX_NEWLINES));
    }
  }

  #writeWhiteSpace(space: string, count: number): void {
    this.#beginLine();
    this.#columns.write(count === 1 ? space : space.repeat(count));
    this.#offset += count;
    if (space === '\n' || space === '\f') {
      this.#line += count;
      this.#atLineStart = true;
    }
  }

  #beginLine(): void {
    if (this.#atLineStart) {
      this.#atLineStart = false;
      this.#columns.indent(this.#indentation);
      this.#offset += this.#indentation;
    }
  }
}
