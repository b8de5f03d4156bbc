const UNITS: ReadonlySet<string> = new Set([
  'ns',
  'us',
  'µs', // U+00B5, micro sign
  'μs', // U+03BC, Greek letter mu
  'ms',
  's',
  'm',
  'h',
]);

const encoder = new TextEncoder();

/** Quoted as Go's `time` package does: bytes outside of printable ASCII as `\x..`. */
function quoted(text: string): string {
  let result = '"';
  for (const character of text) {
    if (character === '"' || character === '\\') {
      result += `\\${character}`;
    } else if (character < ' ' || character > '\x7e') {
      for (const byte of encoder.encode(character)) {
        result += `\\x${byte.toString(16).padStart(2, '0')}`;
      }
    } else {
      result += character;
    }
  }
  return `${result}"`;
}

const PART = /([0-9]*)(?:\.([0-9]*))?([^0-9.]*)/y;

/** Why Go's `time.ParseDuration` refuses the text; undefined if it does not. */
export function durationProblem(text: string): string | undefined {
  const invalid = `time: invalid duration ${quoted(text)}`;
  const unsigned = text.replace(/^[-+]/, '');
  if (unsigned === '0') {
    return undefined;
  }
  if (unsigned === '') {
    return invalid;
  }
  PART.lastIndex = 0;
  while (PART.lastIndex < unsigned.length) {
    const [, whole, fraction = '', unit] = PART.exec(unsigned)!;
    if (whole === '' && fraction === '') {
      return invalid;
    }
    if (whole.length > 18 && BigInt(whole) > 2n ** 63n) {
      return invalid;
    }
    if (unit === '') {
      return `time: missing unit in duration ${quoted(text)}`;
    }
    if (!UNITS.has(unit)) {
      return `time: unknown unit ${quoted(unit)} in duration ${quoted(text)}`;
    }
  }
  return undefined;
}
