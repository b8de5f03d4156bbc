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
/**
 * Deeper lines are not indented further: nobody nests so deep but to have a
 * short text printed as a very long one.
 */
const DEEPEST_INDENTATION = 200;
/** After all text. */
const END = Number.MAX_SAFE_INTEGER;

/**
 * Writes tokens, and before each the comments that stood before it in the
 * source. Follows the `printer` package of grafana/alloy's `syntax`, including
 * how it estimates the place of tokens whose place the tree does not hold:
 * that decides on which side of a comment they come out.
 */
export class TokenWriter {
  readonly #columns: ColumnWriter;
  readonly #source: SourceText;
  readonly #comments: CommentQueue;

  /** White space not written yet, the first so many; never shortened, to keep its room. */
  readonly #pending: WhiteSpace[] = [];
  #pendingCount = 0;
  #indentation = 0;
  #atLineStart = true;
  #lastIsNumber = false;

  /**
   * Where in the source the next token stands, as far as is known: at an offset,
   * and so many lines after the line of another. Lines are looked up only where
   * a comment asks for them.
   */
  #offset = 0;
  #lineAnchor = 0;
  #linesAfter = 0;
  /** The line of the source on which the text written last ended, in the same manner. */
  #lastLineAnchor = 0;
  #lastLinesAfter = 0;

  constructor(source: SourceText, comments: readonly CommentGroup[]) {
    // Formatting mostly turns blanks into tabs: the text does not grow much.
    this.#columns = new ColumnWriter(source.text.length);
    this.#source = source;
    this.#comments = new CommentQueue(comments);
  }

  /** Says where in the source the next token stands. */
  moveTo(offset: number): void {
    this.#offset = offset;
    this.#lineAnchor = offset;
    this.#linesAfter = 0;
  }

  space(whiteSpace: WhiteSpace): void {
    if (this.#pendingCount === MAX_PENDING) {
      this.#writePending(MAX_PENDING);
    }
    this.#pending[this.#pendingCount++] = whiteSpace;
    this.#lastIsNumber = false;
  }

  token(text: string): void {
    // `1 .x` must not become `1.x`, which begins with another number.
    if (this.#lastIsNumber && text === '.') {
      this.#pending[this.#pendingCount++] = ' ';
    }
    this.#lastIsNumber = false;
    this.#write(text);
  }

  number(text: string): void {
    this.#lastIsNumber = true;
    this.#write(text);
  }

  /**
   * Says where in the source the token just written ended, if another text than
   * the source's was written for it.
   */
  endAt(end: number): void {
    this.#offset = end;
    this.#lineAnchor = end - 1;
    this.#linesAfter = 0;
    this.#lastLineAnchor = end - 1;
    this.#lastLinesAfter = 0;
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
    const lineAnchor = this.#lineAnchor;
    let linesAfter = this.#linesAfter;
    if (this.#comments.offset <= offset) {
      const line = this.#source.lineAt(lineAnchor) + linesAfter;
      this.#injectComments(offset, line);
      this.#separate(line);
    } else if (this.#pendingCount > 0) {
      this.#writePending(this.#pendingCount);
    }
    this.#beginLine();
    linesAfter += this.#columns.write(text);
    this.#offset = offset + text.length;
    this.#lineAnchor = lineAnchor;
    this.#linesAfter = linesAfter;
    this.#lastLineAnchor = lineAnchor;
    this.#lastLinesAfter = linesAfter;
  }

  #lastLine(): number {
    return this.#source.lineAt(this.#lastLineAnchor) + this.#lastLinesAfter;
  }

  #injectComments(nextOffset: number, nextLine: number): void {
    const comments = this.#comments;
    while (comments.offset <= nextOffset) {
      for (const comment of comments.take()) {
        this.#separateComment(this.#source.lineAt(comment.start), nextLine);
        this.#beginLine();
        this.#columns.writeVerbatim(comment.text);
        this.#offset = comment.start + comment.text.length;
        this.#lineAnchor = comment.start;
        this.#linesAfter = comment.text.split('\n').length - 1;
        this.#lastLineAnchor = this.#lineAnchor;
        this.#lastLinesAfter = this.#linesAfter;
      }
    }
  }

  /** White space before a comment. */
  #separateComment(line: number, nextLine: number): void {
    if (this.#columns.isEmpty) {
      return;
    }
    if (line === this.#lastLine()) {
      // A comment at the end of a line is aligned with those above and below;
      // one in the middle is not.
      this.#writeWhiteSpace(line === nextLine ? ' ' : '\t', 1);
      return;
    }
    // Levels of indentation count for the comment, too. The line's end before
    // it is written here, by the distance in the source.
    let end = 0;
    while (end < this.#pendingCount && isIndentation(this.#pending[end])) {
      end++;
    }
    if (end < this.#pendingCount) {
      this.#pending[end] = '';
      this.#writePending(end);
    }
    this.#writeNewlines('\f', line - this.#lastLine());
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
    const newlines = nextLine - this.#lastLine();
    let endsColumns = false;
    for (let index = 0; index < this.#pendingCount; index++) {
      const space = this.#pending[index];
      endsColumns ||= space === '\f';
      if (!isIndentation(space)) {
        this.#pending[index] = '';
      }
    }
    this.#writePending(this.#pendingCount);
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
    this.#pendingCount -= count;
    for (let index = 0; index < this.#pendingCount; index++) {
      pending[index] = pending[index + count];
    }
  }

  #writeNewlines(newline: '\n' | '\f', count: number): void {
    if (count > 0) {
      this.#writeWhiteSpace(newline, Math.min(count, MAX_NEWLINES));
    }
  }

  #writeWhiteSpace(space: WhiteSpace | '\t', count: number): void {
    this.#beginLine();
    this.#offset += count;
    switch (space) {
      case ' ':
        this.#columns.blank();
        return;
      case '\t':
      case '\v':
        this.#columns.endCell(space === '\t');
        return;
      default:
        this.#endLines(space === '\f', count);
    }
  }

  #endLines(endsColumns: boolean, count: number): void {
    for (let index = 0; index < count; index++) {
      this.#columns.endLine();
      if (endsColumns) {
        this.#columns.endColumns();
      }
    }
    this.#linesAfter += count;
    this.#atLineStart = true;
  }

  #beginLine(): void {
    if (this.#atLineStart) {
      this.#atLineStart = false;
      const levels = Math.min(this.#indentation, DEEPEST_INDENTATION);
      for (let index = 0; index < levels; index++) {
        this.#columns.endCell(true);
      }
      this.#offset += levels;
    }
  }
}

function isIndentation(space: WhiteSpace): boolean {
  return space === '>' || space === '<';
}
