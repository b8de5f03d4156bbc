import type { Translate } from '../translation';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * An age in the largest unit that leaves a number: "8 s", "12 min", "3 h",
 * "5 d". A clock that is behind the server's gives no negative age.
 */
export function formatAge(ageMs: number, t: Translate): string {
  const seconds = Math.max(0, Math.floor(ageMs / 1000));
  if (seconds < 2 * MINUTE) {
    return t('age.seconds', { value: String(seconds) });
  }
  if (seconds < 2 * HOUR) {
    return t('age.minutes', { value: String(Math.floor(seconds / MINUTE)) });
  }
  if (seconds < 2 * DAY) {
    return t('age.hours', { value: String(Math.floor(seconds / HOUR)) });
  }
  return t('age.days', { value: String(Math.floor(seconds / DAY)) });
}
