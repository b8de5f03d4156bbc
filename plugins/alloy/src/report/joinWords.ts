import type { Translate } from '../translation';

/** "a", "a and b", "a, b, and c". */
export function joinWords(words: readonly string[], t: Translate): string {
  if (words.length < 2) {
    return words.join('');
  }
  const first = words.slice(0, -1).join(', ');
  const last = words[words.length - 1];
  return words.length === 2
    ? t('list.two', { first, last })
    : t('list.many', { first, last });
}
