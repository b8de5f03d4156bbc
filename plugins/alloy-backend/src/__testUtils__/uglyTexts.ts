/** Texts that databases refuse, change or cut, by what is wrong with them. */
export const uglyTexts: Readonly<Record<string, string>> = {
  'a NUL': 'a\u0000b',
  'half of a pair': 'a\ud800b',
  'the other half': '\udc00',
  '1 MiB': 'é'.repeat(512 * 1024),
  SQL: `'; drop table digests; --`,
  'an escaped NUL': '\\u0000',
};
