import { hideCredentials } from './credentials';
import { isSecretName } from './secretNames';

/**
 * `name = "value"`, as it stands in configuration that is commented out. A name
 * is begun where nothing of one stands before: else a long one would be read
 * from each of its letters.
 */
const ASSIGNMENT =
  /(?<![\w.-])([\w.-]+)("?\s*=\s*)("(?:[^"\\\n]|\\.)*"?|`[^`]*`?|\d+)/g;

/** A comment without credentials in URLs and without values of secret arguments. */
export function hideInComment(text: string, placeholder: string): string {
  return hideCredentials(text, placeholder).replace(
    ASSIGNMENT,
    (assignment, name, equals) =>
      isSecretName(name) ? `${name}${equals}"${placeholder}"` : assignment,
  );
}
