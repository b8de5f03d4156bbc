import { InvalidSpecError } from './InvalidSpecError';
import { Spec, specSchema } from './specSchema';

/**
 * Checks a spec and fills in its defaults.
 *
 * @throws InvalidSpecError naming each field that is wrong, what is wrong with
 * it, and what is allowed.
 */
export function parseSpec(value: unknown): Spec {
  const result = specSchema.safeParse(value);
  if (result.success) {
    return result.data;
  }
  throw new InvalidSpecError(
    result.error.issues.map(issue => ({
      field: fieldName(issue.path),
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
