import type { CauseRule } from '../CauseRule';
import { same } from '../relations';

/** What the stores do not take can't be seen in them. */
export const storeRefuses: CauseRule = {
  causes: [
    'remote-write/failing',
    'loki-write/dropping',
    'loki-write/retrying',
  ],
  consequences: ['hosts/silent', 'instances/silent', 'logs/not-arriving'],
  related: (cause, { check, subject }) =>
    check.startsWith('logs/')
      ? cause.check.startsWith('loki-write/')
      : cause.check.startsWith('remote-write/') && same(cause.subject, subject),
};
