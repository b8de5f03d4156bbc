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

/**
 * The text as an identifier, for a block's label: every character that may not
 * stand in one becomes `_`, and one is put in front of a digit or a keyword. An
 * identifier stays as it is; different texts may give the same identifier.
 */
export function toIdentifier(text: string): string {
  let identifier = '';
  for (const character of text) {
    identifier += isNamePart(character.codePointAt(0)!) ? character : '_';
  }
  return isIdentifier(identifier) ? identifier : `_${identifier}`;
}
