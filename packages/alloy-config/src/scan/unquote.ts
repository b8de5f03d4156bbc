const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
};

/** One escape, or a run of those that stand for bytes. */
const ESCAPES =
  /((?:\\x[0-9a-fA-F]{2}|\\[0-7]{3})+)|\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})|\\(.)/gs;

/**
 * The text that a string literal stands for, as Go's `strconv.Unquote` has it.
 * The literal is one that the scanner accepts; of any other, what cannot be
 * decoded stays as it is. Bytes written as `\xff` are decoded together, as UTF-8.
 */
export function unquote(raw: string): string {
  const inner = raw.slice(1, -1);
  if (raw.startsWith('`')) {
    return inner.replaceAll('\r', '');
  }
  return inner.includes('\\')
    ? inner.replace(ESCAPES, (escape, bytes, short, long, character) => {
        if (bytes !== undefined) {
          return decodeBytes(bytes);
        }
        const hex = short ?? long;
        return hex === undefined
          ? SHORT_ESCAPES[character] ?? escape
          : decodeCodePoint(parseInt(hex, 16));
      })
    : inner;
}

function decodeBytes(escapes: string): string {
  const codes = (escapes.match(/x..|[0-7]{3}/g) ?? []).map(digits =>
    digits.startsWith('x')
      ? parseInt(digits.slice(1), 16)
      : parseInt(digits, 8) & 0xff,
  );
  return codes.every(code => code < 0x80)
    ? String.fromCharCode(...codes)
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        Uint8Array.from(codes),
      );
}

function decodeCodePoint(codePoint: number): string {
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\ufffd';
}
