import type { Check } from '@alloy-fleet/alloy-advisor';
import type { SourceName } from '@alloy-fleet/backstage-plugin-alloy-common';
import { ServiceUnavailableError } from '@backstage/errors';
import { EncodedJson } from '../cache/EncodedJson';
import { SourceFailure } from '../sources/SourceFailure';
import { sizeInWords } from '../workers/sizeInWords';
import type { Workers } from '../workers/Workers';
import { asSeen } from './asSeen';
import { Seen, seesAllFacts } from './seenBy';

/**
 * An encoded report as somebody is shown it, encoded anew.
 *
 * @throws ServiceUnavailableError when it is too much to be made
 */
export async function reduceReport(
  whole: EncodedJson,
  seen: Seen,
  options: {
    readonly workers: Workers;
    /** Those that modules of the plugin added. */
    readonly checks: readonly Check[];
    /** The sources that ask a cluster. */
    readonly byViewer: readonly SourceName[];
  },
): Promise<EncodedJson> {
  const { workers, checks, byViewer } = options;
  if (!seesAllFacts(seen) && checks.length > 0) {
    // What modules brought is code, which does not go to another thread.
    const report = JSON.parse(await whole.text());
    return EncodedJson.of(
      asSeen(report, seen, { checks, byViewer }),
      whole.takenAtMs,
    );
  }
  const { etag, gzipped, sizeBytes } = whole;
  try {
    const reduced = await workers.run(
      'reduceReport',
      { gzipped, seen, byViewer },
      {
        doing: `Taking what is not to be seen out of the report (${sizeInWords(
          sizeBytes,
        )} compressed)`,
        advice: 'Let that key allow more.',
        id: JSON.stringify([etag, seen]),
      },
    );
    return EncodedJson.encoded(reduced, whole.takenAtMs);
  } catch (error) {
    const { message } = SourceFailure.of(error);
    throw new ServiceUnavailableError(message, error);
  }
}
