import type { RecordedObjects } from '../kubernetes/objects/RecordedObjects';
import type { LogStream } from '../loki/streams/LogStream';
import type { MovingSeries } from '../telemetry/motion/MovingSeries';

/** How a world differs from the recording that it is made of. */
export interface WorldChange {
  /** Its objects, of those that were recorded. */
  objects(recorded: RecordedObjects): Promise<RecordedObjects>;
  /**
   * Its series beside, or instead of, those that were recorded and brought to
   * life. They may be many: they are made anew each time they are gone through.
   */
  series(recorded: readonly MovingSeries[]): Iterable<MovingSeries>;
  /** Its log streams, of those that were recorded. */
  streams(recorded: readonly LogStream[]): LogStream[];
  /** The collector whose recorded HTTP API answers for one of its pods. */
  recordedAs(pod: string): string;
}
