import { RegexProblem } from './RegexProblem';
import { isUnicodeTable } from './unicodeTable';

const POSIX_CLASS =
  /^\[:\^?(?:alnum|alpha|ascii|blank|cntrl|digit|graph|lower|print|punct|space|upper|word|xdigit):\]$/;
const SIMPLE_ESCAPES: Readonly<Record<string, number>> = {
  a: 7,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
};
const MAX_CODE_POINT = 0x10ffff;

type Character = { readonly value: number; readonly end: number };

/** Whether `\d` or one of its kind starts here. */
export function isPerlClass(text: string, start: number): boolean {
  return text[start] === '\\' && 'dDsSwW'.includes(text[start + 1] || '-');
}

/** The end of a `\p{Greek}` that starts here; undefined if none does. */
export function unicodeClassEnd(
  text: string,
  start: number,
): number | undefined {
  if (text[start] !== '\\' || !/[pP]/.test(text[start + 1] ?? '')) {
    return undefined;
  }
  let end: number;
  let name: string;
  if (text[start + 2] === '{') {
    const close = text.indexOf('}', start);
    if (close < 0) {
      throw new RegexProblem(
        'invalid character class range',
        text.slice(start),
      );
    }
    end = close + 1;
    name = text.slice(start + 3, close);
  } else {
    const codePoint = text.codePointAt(start + 2);
    name = codePoint === undefined ? '' : String.fromCodePoint(codePoint);
    end = start + 2 + name.length;
  }
  if (!isUnicodeTable(name.replace(/^\^/, ''))) {
    throw new RegexProblem(
      'invalid character class range',
      text.slice(start, end),
    );
  }
  return end;
}

function invalidEscape(text: string, start: number, end: number): never {
  throw new RegexProblem('invalid escape sequence', text.slice(start, end));
}

function readHexEscape(text: string, start: number): Character {
  if (text[start + 2] === '{') {
    let value = 0;
    for (let at = start + 3; at < text.length; at++) {
      if (text[at] === '}') {
        return at === start + 3
          ? invalidEscape(text, start, at + 1)
          : { value, end: at + 1 };
      }
      const digit = /[0-9a-fA-F]/.test(text[at]) ? parseInt(text[at], 16) : NaN;
      value = value * 16 + digit;
      if (Number.isNaN(value) || value > MAX_CODE_POINT) {
        const width = text.codePointAt(at)! > 0xffff ? 2 : 1;
        return invalidEscape(text, start, at + width);
      }
    }
    return invalidEscape(text, start, text.length);
  }
  const digits = [...text.slice(start + 2, start + 6)].slice(0, 2).join('');
  const end = start + 2 + digits.length;
  return /^[0-9a-fA-F]{2}$/.test(digits)
    ? { value: parseInt(digits, 16), end }
    : invalidEscape(text, start, end);
}

/** Reads an escaped character. */
export function readEscape(text: string, start: number): Character {
  const codePoint = text.codePointAt(start + 1);
  if (codePoint === undefined) {
    throw new RegexProblem('trailing backslash at end of expression', '');
  }
  const letter = String.fromCodePoint(codePoint);
  const end = start + 1 + letter.length;
  if (codePoint < 0x80 && !/[0-9A-Za-z]/.test(letter)) {
    return { value: codePoint, end };
  }
  const octal = /^(?:0[0-7]{0,2}|[1-7][0-7]{1,2})/.exec(
    text.slice(start + 1, start + 4),
  );
  if (octal) {
    return { value: parseInt(octal[0], 8), end: start + 1 + octal[0].length };
  }
  if (letter === 'x' && end < text.length) {
    return readHexEscape(text, start);
  }
  return letter in SIMPLE_ESCAPES
    ? { value: SIMPLE_ESCAPES[letter], end }
    : invalidEscape(text, start, end);
}

function readClassCharacter(
  text: string,
  start: number,
  classStart: number,
): Character {
  const value = text.codePointAt(start);
  if (value === undefined) {
    throw new RegexProblem('missing closing ]', text.slice(classStart));
  }
  return text[start] === '\\'
    ? readEscape(text, start)
    : { value, end: start + (value > 0xffff ? 2 : 1) };
}

/**
 * The end of a `[:alpha:]` that starts here; undefined if none does.
 *
 * @param lastPosixEnd - where the last `:]` of the text is, so that none is looked for in vain from each `[:`
 */
function posixClassEnd(
  text: string,
  start: number,
  lastPosixEnd: number,
): number | undefined {
  if (!text.startsWith('[:', start) || lastPosixEnd < start + 2) {
    return undefined;
  }
  const close = text.indexOf(':]', start + 2);
  const name = text.slice(start, close + 2);
  if (!POSIX_CLASS.test(name)) {
    throw new RegexProblem('invalid character class range', name);
  }
  return close + 2;
}

/**
 * The end of the character class that starts with the `[` here.
 *
 * @param lastPosixEnd - where the last `:]` of the text is
 */
export function classEnd(
  text: string,
  start: number,
  lastPosixEnd: number,
): number {
  const first = text[start + 1] === '^' ? start + 2 : start + 1;
  let at = first;
  while (at === first || text[at] !== ']') {
    const group =
      posixClassEnd(text, at, lastPosixEnd) ??
      unicodeClassEnd(text, at) ??
      (isPerlClass(text, at) ? at + 2 : undefined);
    at = group ?? rangeEnd(text, at, start);
  }
  return at + 1;
}

function rangeEnd(text: string, start: number, classStart: number): number {
  const low = readClassCharacter(text, start, classStart);
  const isRange =
    text[low.end] === '-' &&
    low.end + 1 < text.length &&
    text[low.end + 1] !== ']';
  if (!isRange) {
    return low.end;
  }
  const high = readClassCharacter(text, low.end + 1, classStart);
  if (high.value < low.value) {
    throw new RegexProblem(
      'invalid character class range',
      text.slice(start, high.end),
    );
  }
  return high.end;
}
