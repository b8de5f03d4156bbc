/*
 * Go's strings.ToLower and ToUpper map code point by code point (Unicode's simple mappings), where
 * JavaScript's know context and let one letter become several.
 */

// Greek letters with an iota beneath have a simple upper case beside JavaScript's two letters.
function simpleUpper(letter: string): string {
  const code = letter.codePointAt(0)!;
  if (code >= 0x1f80 && code <= 0x1faf) {
    return String.fromCodePoint(code | 8);
  }
  if (code === 0x1fb3 || code === 0x1fc3 || code === 0x1ff3) {
    return String.fromCodePoint(code + 9);
  }
  return letter;
}

function isOneLetter(text: string, letter: string): boolean {
  return text.length <= letter.length || [...text].length === 1;
}

/** The text in lower case, as Go's `strings.ToLower` has it. */
export function toLowerCase(text: string): string {
  let result = '';
  for (const letter of text) {
    const lower = letter.toLowerCase();
    // The only letter whose lower case is two code points in JavaScript is the dotted capital I.
    result += isOneLetter(lower, letter) ? lower : lower[0];
  }
  return result;
}

/** The text in upper case, as Go's `strings.ToUpper` has it. */
export function toUpperCase(text: string): string {
  let result = '';
  for (const letter of text) {
    const upper = letter.toUpperCase();
    result += isOneLetter(upper, letter) ? upper : simpleUpper(letter);
  }
  return result;
}
