/**
 * A text as every database takes it: PostgreSQL refuses a NUL, and UTF-8 has no
 * half of a pair. They become U+FFFD; what is to come back as it was is stored
 * as JSON, which escapes them.
 */
export function storedText(text: string): string {
  return Buffer.from(text).toString().replaceAll('\0', '\ufffd');
}
