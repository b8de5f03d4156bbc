const ESCAPED = /[<>&\u2028\u2029]/g;

/** JSON as the API's encoder writes it: fit to stand inside HTML. */
export function encodeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    ESCAPED,
    it => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
