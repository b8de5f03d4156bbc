import { gunzipSync } from 'node:zlib';
import type { SourceName } from '@alloy-fleet/backstage-plugin-alloy-common';
import { EncodedBytes, encodeSync } from '../../cache/encode';
import { asSeen } from '../../report/asSeen';
import type { Seen } from '../../report/seenBy';

/** An encoded report as somebody is shown it, where no module added checks. */
export function reduceReport({
  gzipped,
  seen,
  byViewer,
}: {
  readonly gzipped: Uint8Array;
  readonly seen: Seen;
  /** The sources that ask a cluster. */
  readonly byViewer: readonly SourceName[];
}): EncodedBytes {
  const report = JSON.parse(gunzipSync(gzipped).toString('utf8'));
  return encodeSync(asSeen(report, seen, { checks: [], byViewer }));
}
