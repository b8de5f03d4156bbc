/** What an answer has to be. */
export interface Shape<T> {
  /** In words, after "answered with": "a report". */
  readonly what: string;
  /** A schema of zod. */
  readonly schema: {
    safeParse(value: unknown):
      | { readonly success: true; readonly data: T }
      | {
          readonly success: false;
          readonly error: {
            readonly issues: readonly {
              readonly path: readonly PropertyKey[];
              readonly message: string;
            }[];
          };
        };
  };
}

/**
 * Reads an answer of the backend, so that one of another version is not shown
 * half-read.
 *
 * @throws Error: it is not JSON, or has another shape, and where
 */
export function parseAnswer<T>(text: string, { what, schema }: Shape<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(
      `The alloy backend answered with something that is not JSON: ${error}`,
    );
  }
  const result = schema.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    const where = issue.path.join('.') || 'the whole of it';
    throw new Error(
      `The alloy backend answered with ${what} of another shape (${where}: ${issue.message}). Deploy the same version of the alloy plugin in the frontend and the backend.`,
    );
  }
  return result.data;
}
