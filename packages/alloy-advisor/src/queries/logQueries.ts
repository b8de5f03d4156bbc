import { promqlSelector, promqlString } from './escape';

/**
 * What is asked of Loki. Strings of LogQL are escaped as those of PromQL; each
 * query is for a whole cluster, however large.
 */
export const logQueries = {
  /** Lines of each job in a window of time, or in one that ended so long ago. */
  entriesByJob: (cluster: string, window: string, ago?: string) =>
    `sum by (job) (count_over_time(${promqlSelector({ cluster })}[${window}]${
      ago ? ` offset ${ago}` : ''
    }))`,
  /** Lines of each job that events of Kubernetes come in. */
  eventEntries: (cluster: string) =>
    `sum by (job) (count_over_time(${eventStreams(cluster)}[10m]))`,
  /** How many values of `instance` wrote to each of those jobs. */
  eventReaders: (cluster: string) =>
    `count by (job) (sum by (job, instance) (count_over_time(${eventStreams(
      cluster,
    )}[10m])))`,
  /** Events that were stored more than once, by their resource version; nothing when there are none. */
  eventsRepeated: (cluster: string) =>
    `count by (job) (sum by (job, eventRV) (count_over_time(${eventStreams(
      cluster,
    )} | json eventRV="eventRV" | eventRV!="" [10m])) > 1)`,
} as const;

/** The job is named by the component's `job_name`, whose default and usual values have the word in them. */
function eventStreams(cluster: string): string {
  return `{cluster=${promqlString(cluster)},job=~".*event.*"}`;
}
