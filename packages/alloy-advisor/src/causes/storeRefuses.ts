import type { Explanation } from './Explanation';
import { keyOf } from './keys';

const LOGS = 'logs';

/** What the stores do not take comes late, is lost, and can't be seen in them. */
export const storeRefuses: Explanation = {
  layer: 'store',
  consequences: [
    'events/not-arriving',
    'hosts/silent',
    'instances/silent',
    'logs/not-arriving',
    'loki-write/',
    'remote-write/',
  ],
  gives: ({ check, subject }) =>
    isOfLogs(check) ? [LOGS, `${LOGS} of ${keyOf(subject)}`] : [keyOf(subject)],
  asks({ check, subject }) {
    if (check.endsWith('/not-arriving')) {
      return [LOGS];
    }
    return isOfLogs(check)
      ? [`${LOGS} of ${keyOf(subject)}`]
      : [keyOf(subject)];
  },
};

function isOfLogs(check: string): boolean {
  return check.startsWith('loki-write/');
}
