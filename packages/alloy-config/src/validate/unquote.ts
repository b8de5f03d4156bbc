const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
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

const ESCAPE =
  /\\(?:([abfnrtv\\"])|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3}))/g;

/** Bytes written one by one are UTF-8 only together. */
function decodeBytes(text: string): string {
  const bytes = Uint8Array.from(text, character => character.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

/** The text of a string literal that the scanner accepted (Go's `strconv.Unquote`). */
export function unquote(raw: string): string {
  const inner = raw.slice(1, -1);
  if (raw.startsWith('`')) {
    return inner.replaceAll('\r', '');
  }
  if (!inner.includes('\\')) {
    return inner;
  }
  return inner
    .replace(/(?:\\x[89a-fA-F][0-9a-fA-F]|\\[23][0-7]{2})+/g, run =>
      decodeBytes(
        run.replace(ESCAPE, (_, _simple, hex, _u, _long, octal) =>
          String.fromCharCode(hex ? parseInt(hex, 16) : parseInt(octal, 8)),
        ),
      ),
    )
    .replace(ESCAPE, (_, simple, hex, short, long, octal) => {
      if (simple) {
        return SIMPLE_ESCAPES[simple];
      }
      const code = octal
        ? parseInt(octal, 8)
        : parseInt(hex ?? short ?? long, 16);
      return String.fromCodePoint(code);
    });
}
