import { parseShape } from '@alloy-fleet/alloy-advisor';
import { z } from 'zod';

/** A file of a configuration. */
export interface ConfigurationFile {
  readonly name: string;
  /** Secrets replaced; lines stand where they stood. */
  readonly text: string;
}

/** What a collector is told to do, as the cluster holds it, without secrets. */
export interface Configuration {
  /** `configmap/alloy-node`. */
  readonly origin: string;
  /** SHA-256 of what a process reads, in hex, before secrets were taken out. */
  readonly hash: string;
  readonly files: ConfigurationFile[];
  /** How many values were hidden. */
  readonly hidden: number;
}

const configurationSchema = z.object({
  origin: z.string(),
  hash: z.string(),
  files: z.array(
    z.object({
      name: z.string(),
      text: z.string(),
    }),
  ),
  hidden: z.number(),
}) satisfies z.ZodType<Configuration>;

/**
 * A configuration that came over the wire, checked; fields of a newer backend
 * are left out.
 *
 * @throws ShapeError that says which field is wrong
 */
export function parseConfiguration(value: unknown): Configuration {
  return parseShape(configurationSchema, 'a configuration', value);
}
