import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { JsonValue, durationToMilliseconds } from '@backstage/types';
import { z } from 'zod';

/** A duration as Backstage's configuration has it, as milliseconds. */
export const durationSchema = z
  .custom<JsonValue>()
  .transform((value, context) => {
    const durationMs = readDuration(value);
    if (durationMs === undefined) {
      context.addIssue({
        code: 'custom',
        message: 'expected a duration, such as { seconds: 5 } or 5s',
      });
      return z.NEVER;
    }
    return durationMs;
  });

function readDuration(value: JsonValue): number | undefined {
  try {
    const config = new ConfigReader({ duration: value });
    const duration = readDurationFromConfig(config, { key: 'duration' });
    const durationMs = durationToMilliseconds(duration);
    return durationMs > 0 ? durationMs : undefined;
  } catch {
    // Its own words name a key that nobody wrote.
    return undefined;
  }
}
