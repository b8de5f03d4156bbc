import type { CauseRule } from '../CauseRule';
import { same } from '../relations';

/** What the stores do not take comes late, is lost, and can't be seen in them. */
export const storeRefuses: CauseRule = {
  causes: ['remote-write/failing', 'loki-write/refused', 'loki-write/dropping'],
  consequences: [
    'hosts/silent',
    'instances/silent',
    'logs/not-arriving',
    'loki-write/',
  ],
  related: (cause, { check, subject }) => {
    const ofLogs = cause.check.startsWith('loki-write/');
    if (check === 'logs/not-arriving') {
      return ofLogs;
    }
    return (
      ofLogs === check.startsWith('loki-write/') && same(cause.subject, subject)
    );
  },
};
