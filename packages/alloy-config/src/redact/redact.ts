import { Expression, File, LiteralExpression } from '../ast';
import { quote } from '../scan';
import { rewrite } from '../walk';
import { hideCredentials } from './credentials';
import { hideInComment } from './hideInComment';
import { secretParts } from './secretParts';
import { isSecretName } from './secretNames';

/** What stands in place of what is hidden, as in Alloy's own interface. */
const PLACEHOLDER = '(secret)';

export interface RedactOptions {
  /**
   * Whether the argument holds a secret. The path names the blocks from the
   * outermost, the argument, and the keys of objects in it:
   * `['prometheus.remote_write', 'endpoint', 'basic_auth', 'password']`; in
   * very deep nesting only the innermost 64. By default the last name decides,
   * see `isSecretName`.
   */
  readonly isSecret?: (path: readonly string[]) => boolean;
}

/**
 * A copy of a configuration that can be shown: the literal values of secret
 * arguments are `"(secret)"`, credentials in the URLs of any string and comment
 * are hidden, and so are values in comments that look like a secret argument.
 *
 * References stay, `sys.env("PASSWORD")` and `local.file.x.content` too: they
 * say where a secret is and not what it is.
 */
export function redact(
  file: File,
  { isSecret = lastNameIsSecret }: RedactOptions = {},
): File {
  const secrets = secretParts(file, isSecret);
  return rewrite(file, {
    expression: expression => {
      if (expression.type !== 'literal') {
        return undefined;
      }
      return secrets.has(expression)
        ? hidden(expression)
        : withoutCredentials(expression);
    },
    comment: text => hideInComment(text, PLACEHOLDER),
  });
}

function lastNameIsSecret(path: readonly string[]): boolean {
  return isSecretName(path[path.length - 1]);
}

function hidden(literal: LiteralExpression): Expression {
  return { ...literal, kind: 'string', raw: quote(PLACEHOLDER) };
}

function withoutCredentials(literal: LiteralExpression): Expression {
  return literal.kind === 'string'
    ? { ...literal, raw: hideCredentials(literal.raw, PLACEHOLDER) }
    : literal;
}
