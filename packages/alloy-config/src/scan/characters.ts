/** Classes of characters, after Go's `unicode` package. */

const LETTER = /^\p{L}$/u;
const DECIMAL_DIGIT = /^\p{Nd}$/u;
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

export const BYTE_ORDER_MARK = 0xfeff;

/** 1 for an ASCII letter or underscore, 2 for an ASCII digit, 0 for the rest. */
const ASCII_NAME_CLASS = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) {
    ASCII_NAME_CLASS[code] = 1;
  } else if (code >= 0x30 && code <= 0x39) {
    ASCII_NAME_CLASS[code] = 2;
  }
}
ASCII_NAME_CLASS[0x5f] = 1;

export function isNameStart(codePoint: number): boolean {
  return codePoint < 128
    ? ASCII_NAME_CLASS[codePoint] === 1
    : LETTER.test(String.fromCodePoint(codePoint));
}

export function isAsciiNamePart(code: number): boolean {
  return code < 128 && ASCII_NAME_CLASS[code] !== 0;
}

export function isNamePart(codePoint: number): boolean {
  return codePoint < 128
    ? ASCII_NAME_CLASS[codePoint] !== 0
    : LETTER.test(String.fromCodePoint(codePoint)) ||
        DECIMAL_DIGIT.test(String.fromCodePoint(codePoint));
}

export function isDecimal(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether Go would print the character as it is, rather than escape it. */
export function isPrintable(codePoint: number): boolean {
  return codePoint < 128
    ? codePoint >= 0x20 && codePoint < 0x7f
    : PRINTABLE.test(String.fromCodePoint(codePoint));
}

/** The value of a hexadecimal digit; 16 for any other character. */
export function digitValue(code: number): number {
  if (isDecimal(code)) {
    return code - 0x30;
  }
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : 16;
}

/** A character as Go's `%#U` writes it: `U+0023 '#'`, and `U+00A0` where it does not print. */
export function describeCharacter(codePoint: number): string {
  const hex = codePoint.toString(16).toUpperCase().padStart(4, '0');
  return isPrintable(codePoint)
    ? `U+${hex} '${String.fromCodePoint(codePoint)}'`
    : `U+${hex}`;
}
