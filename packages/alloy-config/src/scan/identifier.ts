import { isNamePart, isNameStart } from './characters';

const KEYWORDS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/**
 * Whether the text is an identifier as a whole: a letter or `_`, then letters
 * and digits of any script, and not a keyword. Block labels must be.
 */
export function isIdentifier(text: string): boolean {
  let first = true;
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    if (first ? !isNameStart(codePoint) : !isNamePart(codePoint)) {
      return false;
    }
    first = false;
  }
  return !first && !KEYWORDS.has(text);
}
