import { z } from 'zod';
import {
  areaSchema,
  clauseSchema,
  impactSchema,
  severitySchema,
} from '../finding/Finding';
import { subjectSchema } from '../finding/Subject';
import { parseShape } from '../shape';
import { factSchema } from '../snapshot/Fact';
import { sourceNameSchema, sourceStateSchema } from '../snapshot/SourceState';
import type { Digest, Told } from './Digest';

const countSchema = factSchema(z.number());

function toldSchema<T>(value: z.ZodType<T>): z.ZodType<Told<T>> {
  return z.object({
    value: factSchema(value),
    untold: z.array(z.string()),
  });
}

const digestSchema = z.object({
  cluster: z.string(),
  takenAt: z.string(),
  sources: z.array(
    sourceStateSchema.pick({ source: true, status: true, at: true }),
  ),
  state: z.enum(['critical', 'warning', 'unknown', 'well']),
  unknownBecause: z
    .enum(['no-collector', 'nothing-checked', 'source-out', 'checks-open'])
    .optional(),
  empty: z.boolean(),
  open: z.object({
    critical: z.number(),
    lesser: z.number(),
    sources: z.array(sourceNameSchema),
  }),
  causes: z.array(
    z.object({
      check: z.string(),
      severity: severitySchema,
      area: areaSchema.optional(),
      summary: z.string(),
      clause: clauseSchema.optional(),
      subjects: z.array(subjectSchema),
      places: z.number(),
      everywhere: z.number(),
      since: z.string().optional(),
      impact: impactSchema.optional(),
      explains: z.number(),
    }),
  ),
  counts: z.object({
    checks: z.object({
      problems: z.object({
        critical: z.number(),
        warning: z.number(),
        info: z.number(),
      }),
      explained: z.number(),
      unknown: z.number(),
      passing: z.number(),
      total: z.number(),
    }),
    findings: z.object({
      failing: z.number(),
      passing: z.number(),
      unknown: z.number(),
    }),
    collectors: countSchema,
    instances: countSchema,
    readyInstances: countSchema,
    hosts: countSchema,
    reportingHosts: countSchema,
    nodes: countSchema,
    readyNodes: countSchema,
  }),
  coverage: factSchema(
    z.object({ covered: z.number(), notCovered: z.number() }),
  ),
  versions: toldSchema(
    z.array(z.object({ version: z.string(), processes: z.number() })),
  ),
  series: countSchema,
  lag: toldSchema(z.object({ seconds: z.number(), subject: subjectSchema })),
}) satisfies z.ZodType<Digest>;

/**
 * A digest that came from where it was kept, or over the wire, checked.
 *
 * @throws ShapeError that says which field is wrong
 */
export function parseDigest(value: unknown): Digest {
  return parseShape(digestSchema, 'a digest', value);
}
