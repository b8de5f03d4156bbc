import { InputError } from '@backstage/errors';
import { z } from 'zod';

/**
 * What a request says by its parameters.
 *
 * @throws InputError that names each parameter that is wrong and says what
 *   was expected
 */
export function parseParameters<T extends z.ZodTypeAny>(
  schema: T,
  parameters: unknown,
): z.output<T> {
  const parsed = schema.safeParse(parameters);
  if (parsed.success) {
    return parsed.data;
  }
  const problems = parsed.error.issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => `${key}: there is no such parameter`)
      : [`${issue.path.join('.')}: ${issue.message}`],
  );
  throw new InputError(
    `The request has wrong parameters. ${problems.join('; ')}`,
  );
}
