// Letters, digits and the punctuation that means itself everywhere in RE2 syntax.
const PLAIN_ALTERNATIVES =
  /^[\p{L}\p{N}_ ,:;/=@%&#<>"'`~!-]*(?:\|[\p{L}\p{N}_ ,:;/=@%&#<>"'`~!-]*)*$/u;

/**
 * The values that a regex of plain alternatives (`id|name|instance`) matches; undefined for any
 * other regex. A set is asked in a fraction of the time that the regex engine takes.
 */
export function literalsOf(regex: string): ReadonlySet<string> | undefined {
  return PLAIN_ALTERNATIVES.test(regex) ? new Set(regex.split('|')) : undefined;
}
