import type { Scope } from './Scope';

/**
 * What is asked of Loki. Selectors, groupings and strings of LogQL are written
 * as those of PromQL; each query is for a whole scope, however large.
 */
export const logQueries = {
  /** Lines of each job in a window of time, or in one that ended so long ago. */
  entriesByJob: (scope: Scope, window: string, ago?: string) =>
    `sum ${scope.by('job')} (count_over_time(${scope.select('')}[${window}]${
      ago ? ` offset ${ago}` : ''
    }))`,
  /** Lines of each job that events of Kubernetes come in. */
  eventEntries: (scope: Scope) =>
    `sum ${scope.by('job')} (count_over_time(${eventStreams(scope)}[10m]))`,
  /** How many values of `instance` wrote to each of those jobs. */
  eventReaders: (scope: Scope) =>
    `count ${scope.by('job')} (sum ${scope.by(
      'job, instance',
    )} (count_over_time(${eventStreams(scope)}[10m])))`,
  /** Events that were stored more than once, by their resource version; nothing when there are none. */
  eventsRepeated: (scope: Scope) =>
    `count ${scope.by('job')} (sum ${scope.by(
      'job, eventRV',
    )} (count_over_time(${eventStreams(
      scope,
    )} | json eventRV="eventRV" | eventRV!="" [10m])) > 1)`,
} as const satisfies Record<
  string,
  (scope: Scope, ...options: string[]) => string
>;

/** The job is named by the component's `job_name`, whose default and usual values have the word in them. */
function eventStreams(scope: Scope): string {
  return scope.select('', 'job=~".*event.*"');
}
