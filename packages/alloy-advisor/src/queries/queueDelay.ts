import type { Scope } from './Scope';

/**
 * Seconds between the newest sample that remote write has read and the newest
 * that was delivered, of each queue. What was sent last is 0, the year 1970,
 * until something was: then there is no such time.
 */
export function queueDelay({ select }: Scope): string {
  return `${select(
    'prometheus_remote_storage_queue_highest_timestamp_seconds',
  )} - (${select(
    'prometheus_remote_storage_queue_highest_sent_timestamp_seconds',
  )} > 0)`;
}
