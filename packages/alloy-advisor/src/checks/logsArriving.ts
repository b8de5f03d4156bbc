import { promqlSelector } from '../queries';
import { clusterSubject } from './subjects';
import { Check, defineCheck, unknownOutcome } from './Check';

/** Log lines of every job that had some an hour ago arrive now. */
export const logsArriving: Check = defineCheck({
  id: 'logs/not-arriving',
  title: 'Log lines arrive from every job that has any',
  severity: 'critical',
  outcomes(snapshot) {
    const { logs } = snapshot;
    const subject = clusterSubject(snapshot);
    if (!logs.known) {
      return [unknownOutcome(logs, subject, 'whether log lines arrive')];
    }
    const selector = promqlSelector({ cluster: snapshot.cluster });
    const query = `sum by (job) (count_over_time(${selector}[10m]))`;
    const stopped = logs.value.filter(
      it => it.entries === 0 && (it.entriesBefore ?? 0) > 0,
    );
    if (logs.value.length === 0) {
      return [
        {
          status: 'failing',
          subject,
          summary:
            'No log line of this cluster reached the log store in ten minutes.',
          evidence: [{ kind: 'query', query, value: '0', threshold: '> 0' }],
          remedy: {
            text: 'See whether the log store takes what is sent, and whether the cluster label of the lines is that of the annotation.',
          },
        },
      ];
    }
    if (stopped.length > 0) {
      return [
        {
          status: 'failing',
          subject,
          summary: `No log lines arrive from ${stopped
            .map(it => it.job)
            .join(', ')}, and an hour ago they did.`,
          evidence: stopped.map(it => ({
            kind: 'query',
            query,
            value: `${it.job}: 0, an hour ago ${it.entriesBefore}`,
            threshold: '> 0',
          })),
          remedy: {
            text: 'See whether the log store takes what is sent (loki_write_request_duration_seconds_count by status_code), and whether the files are still read.',
          },
        },
      ];
    }
    return [
      {
        status: 'passing',
        subject,
        summary: `Log lines arrive from ${logs.value.length} ${
          logs.value.length === 1 ? 'job' : 'jobs'
        }.`,
        evidence: logs.value.map(it => ({
          kind: 'query',
          query,
          value: `${it.job}: ${it.entries}`,
          threshold: '> 0',
        })),
      },
    ];
  },
});
