import type { IncomingMessage } from 'node:http';
import { ForgeError } from './ForgeError';

/** Whoever may write to the forge. */
export interface ForgeUser {
  readonly name: string;
  readonly password: string;
}

/**
 * Who asks, by basic authentication or by the password as a token.
 *
 * @returns undefined for nobody
 * @throws ForgeError 401 for credentials that are not the user's
 */
export function authenticate(
  request: IncomingMessage,
  user: ForgeUser,
): string | undefined {
  const header = request.headers.authorization;
  if (!header) {
    return undefined;
  }
  const [, scheme, value] = /^(\w+)\s+(\S.*)$/.exec(header) ?? [];
  const given =
    scheme?.toLowerCase() === 'basic'
      ? Buffer.from(value, 'base64').toString('utf8')
      : `${user.name}:${value}`;
  if (given !== `${user.name}:${user.password}`) {
    throw new ForgeError(401, 'invalid username, password or token');
  }
  return user.name;
}

/** @throws ForgeError 401 for nobody */
export function requireUser(request: IncomingMessage, user: ForgeUser): string {
  const name = authenticate(request, user);
  if (name === undefined) {
    throw new ForgeError(401, 'token is required');
  }
  return name;
}
