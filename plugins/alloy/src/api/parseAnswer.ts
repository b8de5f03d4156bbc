import { ShapeError } from '@alloy-fleet/backstage-plugin-alloy-common';

/**
 * Reads an answer of the backend, so that one of another version is not shown
 * half-read.
 *
 * @param parse throws a ShapeError for what is something else
 * @throws Error: it is not JSON, or has another shape, and where
 */
export function parseAnswer<T>(text: string, parse: (value: unknown) => T): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(
      `The alloy backend answered with something that is not JSON: ${error}`,
    );
  }
  try {
    return parse(json);
  } catch (error) {
    throw error instanceof ShapeError
      ? new Error(
          `The alloy backend answered with ${error.what} of another shape (${error.wrong}). Deploy the same version of the alloy plugin in the frontend and the backend.`,
        )
      : error;
  }
}
