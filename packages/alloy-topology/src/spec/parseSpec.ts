import { z } from 'zod';
import { hostsSchema } from './hostSchema';
import { InvalidSpecError } from './InvalidSpecError';
import type { Host, Spec } from './specFields';
import { specSchema } from './specSchema';

/**
 * Checks a spec and fills in its defaults.
 *
 * @throws InvalidSpecError naming each field that is wrong, what is wrong with
 * it, and what is allowed.
 */
export function parseSpec(value: unknown): Spec {
  return checked(specSchema.safeParse(value));
}

/**
 * Checks hosts by themselves.
 *
 * @throws InvalidSpecError, its fields as in a spec: `hosts[0].name`
 */
export function parseHosts(value: unknown): readonly Host[] {
  return checked(hostsSchema.safeParse(value), ['hosts']);
}

function checked<T>(
  result: z.ZodSafeParseResult<T>,
  prefix: readonly PropertyKey[] = [],
): T {
  if (result.success) {
    return result.data;
  }
  throw new InvalidSpecError(
    result.error.issues.map(issue => ({
      field: fieldName([...prefix, ...issue.path]),
      message: issue.message,
    })),
  );
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') {
      return `${name}[${key}]`;
    }
    return name ? `${name}.${String(key)}` : String(key);
  }, '');
}
