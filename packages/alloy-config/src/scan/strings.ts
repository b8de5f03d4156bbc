import { BYTE_ORDER_MARK, describeCharacter, digitValue } from './characters';

/** Told of each lexical error: where, and what is wrong. */
export type ReportError = (offset: number, message: string) => void;

const NEWLINE = 0x0a;
const BACKTICK = 0x60;
const BACKSLASH = 0x5c;
const LARGEST_CODE_POINT = 0x10ffff;

/**
 * The offset after the string literal that opens at `start` with a double
 * quote, a single quote or a backtick. A literal that a newline or the end cuts
 * short ends there, and is reported.
 */
export function stringEnd(
  text: string,
  start: number,
  report: ReportError,
): number {
  const quote = text.charCodeAt(start);
  const raw = quote === BACKTICK;
  const length = text.length;
  let offset = start + 1;
  while (offset < length) {
    const code = text.charCodeAt(offset);
    if (code === quote) {
      return offset + 1;
    }
    if (code === BACKSLASH && !raw) {
      offset = escapeEnd(text, offset + 1, report);
    } else if (code === NEWLINE && !raw) {
      break;
    } else {
      if (code === 0 || code >= 0xd800) {
        checkCharacter(text, offset, report);
      }
      offset++;
    }
  }
  report(start, 'string literal not terminated');
  return offset;
}

/** Reports a character that may stand nowhere: NUL, a late byte order mark, half a surrogate pair. */
export function checkCharacter(
  text: string,
  offset: number,
  report: ReportError,
): void {
  const code = text.charCodeAt(offset);
  if (code === 0) {
    report(offset, 'illegal character NUL');
  } else if (code === BYTE_ORDER_MARK && offset > 0) {
    report(offset, 'illegal byte order mark');
  } else if (code >= 0xd800 && code < 0xe000) {
    const codePoint = text.codePointAt(offset)!;
    const isSecondHalf =
      code >= 0xdc00 && offset > 0 && text.codePointAt(offset - 1)! > 0xffff;
    if (codePoint <= 0xffff && !isSecondHalf) {
      report(offset, 'illegal UTF-8 encoding');
    }
  }
}

interface EscapeForm {
  readonly digits: number;
  readonly base: number;
  readonly max: number;
}

const HEX_FORMS: Readonly<Record<string, EscapeForm>> = {
  x: { digits: 2, base: 16, max: 255 },
  u: { digits: 4, base: 16, max: LARGEST_CODE_POINT },
  U: { digits: 8, base: 16, max: LARGEST_CODE_POINT },
};
const OCTAL_FORM: EscapeForm = { digits: 3, base: 8, max: 255 };

/** The offset after the escape whose character after the backslash is at `start`. */
function escapeEnd(text: string, start: number, report: ReportError): number {
  const character = text[start];
  if (character === undefined) {
    report(start, 'escape sequence not terminated');
    return start;
  }
  if ('abfnrtv\\"'.includes(character)) {
    return start + 1;
  }
  const isOctal = character >= '0' && character <= '7';
  const form = isOctal ? OCTAL_FORM : HEX_FORMS[character];
  if (form === undefined) {
    report(start, 'unknown escape sequence');
    return start;
  }
  return digitsEnd(text, start, isOctal ? start : start + 1, form, report);
}

function digitsEnd(
  text: string,
  start: number,
  from: number,
  form: EscapeForm,
  report: ReportError,
): number {
  let value = 0;
  let offset = from;
  for (let count = 0; count < form.digits; count++) {
    if (offset >= text.length) {
      report(start, 'escape sequence not terminated');
      return offset;
    }
    const digit = digitValue(text.charCodeAt(offset));
    if (digit >= form.base) {
      const found = describeCharacter(text.codePointAt(offset)!);
      report(start, `illegal character ${found} in escape sequence`);
      return offset;
    }
    value = value * form.base + digit;
    offset++;
  }
  if (value > form.max || (value >= 0xd800 && value < 0xe000)) {
    report(start, 'escape sequence is invalid Unicode code point');
  }
  return offset;
}
