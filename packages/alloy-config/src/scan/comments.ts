import { checkCharacter, ReportError } from './strings';

const NEWLINE = 0x0a;
const SLASH = 0x2f;
const STAR = 0x2a;

/** The offset after the comment that starts at `start`; a line comment ends before its newline. */
export function commentEnd(
  text: string,
  start: number,
  report: ReportError,
): number {
  const isLine = text.charCodeAt(start + 1) === SLASH;
  const close = isLine
    ? text.indexOf('\n', start)
    : blockClose(text, start + 2);
  const end = close === -1 ? text.length : close;
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 0 || code >= 0xd800) {
      checkCharacter(text, offset, report);
    }
  }
  if (!isLine && close === -1) {
    report(start, 'block comment not terminated');
  }
  return end;
}

function blockClose(text: string, from: number): number {
  const close = text.indexOf('*/', from);
  return close === -1 ? -1 : close + 2;
}

/**
 * Whether nothing but comments and blanks stands between the comment at `start`
 * and the end of its line, or a block comment in there spans lines.
 */
export function isCommentLastOnLine(text: string, start: number): boolean {
  let offset = start;
  while (text.charCodeAt(offset) === SLASH) {
    const second = text.charCodeAt(offset + 1);
    if (second === SLASH) {
      return true;
    }
    if (second !== STAR) {
      return false;
    }
    const close = text.indexOf('*/', offset + 2);
    const newline = newlineBefore(text, offset, close);
    if (newline || close === -1) {
      return true;
    }
    offset = skipBlanks(text, close + 2);
    if (offset >= text.length || text.charCodeAt(offset) === NEWLINE) {
      return true;
    }
  }
  return false;
}

function newlineBefore(text: string, from: number, to: number): boolean {
  const end = to === -1 ? text.length : to;
  for (let offset = from; offset < end; offset++) {
    if (text.charCodeAt(offset) === NEWLINE) {
      return true;
    }
  }
  return false;
}

function skipBlanks(text: string, from: number): number {
  let offset = from;
  let code = text.charCodeAt(offset);
  while (code === 0x20 || code === 0x09 || code === 0x0d) {
    code = text.charCodeAt(++offset);
  }
  return offset;
}

/**
 * A comment's text without its carriage returns (files with Windows line ends).
 * In a block comment one between `*` and `/` stays, as it keeps the comment open.
 */
export function commentText(source: string): string {
  if (!source.includes('\r')) {
    return source;
  }
  const text = source.endsWith('\r') ? source.slice(0, -1) : source;
  return text.startsWith('/*')
    ? text.replace(/\r/g, (carriage, offset: number) =>
        offset > 2 && text[offset - 1] === '*' && text[offset + 1] === '/'
          ? carriage
          : '',
      )
    : text.replace(/\r/g, '');
}
