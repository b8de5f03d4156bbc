import { clusterScope, logQueries } from '../../queries';
import type { LogStream } from '../../snapshot';
import { clusterSubject } from '../../check/snapshot/subjects';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { unknownOutcome } from '../../check/unknownOutcome';

/** So many lines in ten minutes, and two without any are no pause. */
const STEADY = 100;

export const logsNotArriving = defineCheck({
  id: 'logs/not-arriving',
  title: 'Log lines arrive from every job that has any',
  docs: 'Log lines of every job that had some an hour ago arrive now.',
  severity: 'critical',
  area: 'logs-delivery',
  outcomes(snapshot) {
    const { logs } = snapshot;
    const subject = clusterSubject(snapshot);
    if (!logs.known) {
      return [unknownOutcome(logs, subject, 'whether log lines arrive')];
    }
    const query = logQueries.entriesByJob(
      clusterScope(snapshot.cluster),
      '10m',
    );
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
          evidence: [
            {
              kind: 'query',
              store: 'logs',
              query,
              value: '0',
              threshold: '> 0',
            },
          ],
          remedy: {
            text: 'See whether the log store takes what is sent, and whether the cluster label of the lines is that of the annotation.',
          },
        },
      ];
    }
    if (stoppedLately(logs.value)) {
      const entries = sumOf(logs.value, it => it.entries);
      return [
        {
          status: 'failing',
          subject,
          summary: `No log line of this cluster reached the log store in two minutes, and ${entries} did in ten.`,
          evidence: [
            {
              kind: 'query',
              store: 'logs',
              query: logQueries.entriesByJob(
                clusterScope(snapshot.cluster),
                '2m',
              ),
              value: '0',
              threshold: '> 0',
            },
            {
              kind: 'query',
              store: 'logs',
              query,
              value: String(entries),
            },
          ],
          remedy: {
            text: 'See whether the log store takes what is sent (loki_write_request_duration_seconds_count by status_code): it is still tried again, and lost after ten attempts.',
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
            store: 'logs',
            query,
            value: `${it.job}: 0, an hour ago ${it.entriesBefore}`,
            threshold: '> 0',
          })),
          impact: {
            linesPerSecond: sumOf(stopped, it => it.entriesBefore ?? 0) / 600,
          },
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
          store: 'logs',
          query,
          value: `${it.job}: ${it.entries}`,
          threshold: '> 0',
        })),
      },
    ];
  },
});

/** Whether nothing at all came in two minutes, of what came steadily. */
function stoppedLately(logs: readonly LogStream[]): boolean {
  return (
    sumOf(logs, it => it.entries) >= STEADY &&
    logs.every(it => it.entriesLately === 0)
  );
}

function sumOf(
  logs: readonly LogStream[],
  count: (it: LogStream) => number,
): number {
  return logs.reduce((sum, it) => sum + count(it), 0);
}
