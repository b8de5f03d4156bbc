import {
  Digest,
  Snapshot,
  parseDigest,
  parseShape,
  parseSnapshot,
} from '@alloy-fleet/alloy-advisor';
import { z } from 'zod';
import {
  EndedFinding,
  Finding,
  endedFindingSchema,
  findingSchema,
} from './Finding';
import { parsedBy } from './parsedBy';

/** Where a query can be opened in Grafana's Explore. */
export interface Explore {
  /** Where Grafana begins, without a slash at the end. */
  readonly grafanaUrl: string;
  /** Of the data source that the queries are for. */
  readonly datasourceUid: string;
}

const exploreSchema = z.object({
  grafanaUrl: z.string(),
  datasourceUid: z.string(),
}) satisfies z.ZodType<Explore>;

/** What the portal shows of one cluster: what was gathered, and what it means. */
export interface Report {
  /** The cluster's entity in the catalog. */
  readonly entityRef: string;
  /** What was gathered. */
  readonly snapshot: Snapshot;
  /** What it means: the outcomes of all checks. */
  readonly findings: Finding[];
  /** What both come to, of what this viewer may see. */
  readonly digest: Digest;
  /** What ended in the last hour, the latest first; absent where it is not known. */
  readonly ended?: EndedFinding[];
  /** Why it is not known since when findings fail, and what ended; absent where it is. */
  readonly notRemembered?: string;
  /** Where the stores' queries can be opened; absent where it was not configured. */
  readonly explore: {
    readonly metrics?: Explore;
    readonly logs?: Explore;
  };
  /** Whether the viewer may read the configurations of collectors. */
  readonly mayReadConfigurations: boolean;
}

const reportSchema = z.object({
  entityRef: z.string(),
  snapshot: parsedBy(parseSnapshot),
  findings: z.array(findingSchema),
  digest: parsedBy(parseDigest),
  ended: z.array(endedFindingSchema).optional(),
  notRemembered: z.string().optional(),
  explore: z
    .object({
      metrics: exploreSchema.optional(),
      logs: exploreSchema.optional(),
    })
    .default({}),
  mayReadConfigurations: z.boolean().default(false),
}) satisfies z.ZodType<Report>;

/**
 * A report that came over the wire, checked; fields of a newer backend are
 * left out.
 *
 * @throws ShapeError that says which field is wrong
 */
export function parseReport(value: unknown): Report {
  return parseShape(reportSchema, 'a report', value);
}
