import { isPrintable } from './characters';

const SHORT_ESCAPES: ReadonlyMap<number, string> = new Map([
  [0x07, '\\a'],
  [0x08, '\\b'],
  [0x09, '\\t'],
  [0x0a, '\\n'],
  [0x0b, '\\v'],
  [0x0c, '\\f'],
  [0x0d, '\\r'],
  [0x22, '\\"'],
  [0x5c, '\\\\'],
]);

const PLAIN = /^[ !#-[\]-~]*$/;

/**
 * The text as a double-quoted literal, as Go's `strconv.Quote` writes it, which
 * is what Alloy's formatter and its messages use. Half a surrogate pair, which
 * no text on disk can hold, becomes U+FFFD.
 */
export function quote(text: string): string {
  if (PLAIN.test(text)) {
    return `"${text}"`;
  }
  let quoted = '"';
  for (const character of text) {
    quoted += escapeCharacter(character);
  }
  return `${quoted}"`;
}

function escapeCharacter(character: string): string {
  const codePoint = character.codePointAt(0)!;
  const short = SHORT_ESCAPES.get(codePoint);
  if (short !== undefined) {
    return short;
  }
  if (codePoint >= 0xd800 && codePoint < 0xe000) {
    return '\ufffd';
  }
  if (isPrintable(codePoint)) {
    return character;
  }
  if (codePoint < 0x80) {
    return `\\x${hex(codePoint, 2)}`;
  }
  return codePoint > 0xffff
    ? `\\U${hex(codePoint, 8)}`
    : `\\u${hex(codePoint, 4)}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
