import type { CollectorName } from '@alloy-fleet/alloy-advisor';
import {
  SeriesRange,
  SeriesView,
  seriesRanges,
  seriesViewNames,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { z } from 'zod';
import { collectorSchema } from '../http/collectorSchema';

/** What is to be seen over time. */
export interface SeriesRequest {
  readonly view: SeriesView;
  /** Over how long. */
  readonly range: SeriesRange;
  /** Of which collector; absent: of every Alloy of the cluster. */
  readonly collector?: CollectorName;
}

/** Reads it from the parameters of a request. */
export const seriesRequestSchema = z
  .strictObject({
    view: z.enum(seriesViewNames),
    range: z.enum(seriesRanges),
    collectorNamespace: z.string().optional(),
    collector: z.string().optional(),
  })
  .transform(
    (
      { view, range, collectorNamespace, collector },
      context,
    ): SeriesRequest => {
      if (collectorNamespace === undefined && collector === undefined) {
        return { view, range };
      }
      // One of them alone says nothing.
      const one = collectorSchema.safeParse({ collectorNamespace, collector });
      one.error?.issues.forEach(({ path, message }) =>
        context.addIssue({ code: 'custom', path, message }),
      );
      return { view, range, collector: one.data };
    },
  );
